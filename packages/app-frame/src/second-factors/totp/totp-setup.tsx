import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TotpSetup as Setup } from '@tenantry/contracts';
import { Icon, useIsPhone } from '@tenantry/ui';
import { Copy, Smartphone } from 'lucide-react';
import { useId } from 'react';
import { CodeForm } from '../codes/code-form';
import { useSecondFactorTexts } from '../second-factor-texts';
import { useCopy } from '../use-copy';
import { QrCode } from './qr-code';

interface Props {
  setup: Setup;
  /** Gives the first code. What it throws is shown at the field. */
  onGive: (code: string) => Promise<unknown>;
}

const inGroups = (secret: string): string => secret.replaceAll(/.{4}(?=.)/g, '$& ');

/** Brings a secret into an authenticator app, as picture, as link or as text, and asks for the first code of it. */
export function TotpSetup({ setup: { uri, secret }, onGive }: Props) {
  const { t } = useSecondFactorTexts();
  const copy = useCopy();
  const phone = useIsPhone();
  const secretId = useId();
  return (
    <Box sx={{ display: 'grid', gap: 2.25 }}>
      <QrCode text={uri} label={t('totp.qrCode')} />
      {phone && (
        // The app is on this very phone, which cannot look at its own screen.
        <Button component="a" href={uri} variant="outlined" startIcon={<Icon of={Smartphone} size={16} />}>
          {t('totp.open')}
        </Button>
      )}
      <Box>
        <Box id={secretId} sx={{ color: 'text.secondary' }}>
          {t('totp.secret')}
        </Box>
        <Box sx={{ display: 'grid', justifyItems: 'start', gap: 0.5, mt: 0.5 }}>
          <Box role="group" aria-labelledby={secretId} sx={{ typography: 'code', overflowWrap: 'anywhere' }}>
            {inGroups(secret)}
          </Box>
          <Button
            size="small"
            sx={{ ml: -1 }}
            startIcon={<Icon of={Copy} size={16} />}
            onClick={() => void copy(secret, t('totp.secretCopied'))}
          >
            {t('totp.copySecret')}
          </Button>
        </Box>
      </Box>
      <Box>{t('totp.thenCode')}</Box>
      <CodeForm kind="totp" submitLabel={t('totp.confirm')} onGive={onGive} />
    </Box>
  );
}
