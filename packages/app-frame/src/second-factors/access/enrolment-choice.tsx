import Box from '@mui/material/Box';
import type { TotpSetup } from '@tenantry/contracts';
import { FormError } from '@tenantry/ui';
import { useMutation } from '@tanstack/react-query';
import { FingerprintPattern, Smartphone } from 'lucide-react';
import { hasPasskeys } from '../passkey/has-passkeys';
import { useSecondFactorTexts } from '../second-factor-texts';
import { FactorChoice } from './factor-choice';
import { useEnrolment } from './use-enrolment';

interface Props {
  onTotp: (setup: TotpSetup) => void;
  onPasskey: () => void;
}

/** Which factor somebody sets up who must have one. */
export function EnrolmentChoice({ onTotp, onPasskey }: Props) {
  const { t } = useSecondFactorTexts();
  const { beginTotp } = useEnrolment();
  const begin = useMutation({ mutationFn: beginTotp, onSuccess: onTotp });
  return (
    <Box role="group" aria-label={t('enrolment.choose')} sx={{ display: 'grid', gap: 1.5 }}>
      <FormError error={begin.error} />
      <FactorChoice
        icon={Smartphone}
        title={t('enrolment.totp')}
        text={t('enrolment.totpText')}
        busy={begin.isPending}
        onChoose={() => begin.mutate()}
      />
      {hasPasskeys() && (
        <FactorChoice
          icon={FingerprintPattern}
          title={t('enrolment.passkey')}
          text={t('enrolment.passkeyText')}
          onChoose={onPasskey}
        />
      )}
    </Box>
  );
}
