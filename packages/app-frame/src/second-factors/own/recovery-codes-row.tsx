import Button from '@mui/material/Button';
import type { SecondFactors } from '@tenantry/contracts';
import { ConfirmDialog, ToneChip } from '@tenantry/ui';
import { useMutation } from '@tanstack/react-query';
import { KeyRound, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useConfirmedPerson } from '../../security/use-confirmed-person';
import { useSecondFactorTexts } from '../second-factor-texts';
import { FactorRow } from './factor-row';
import { NewCodesDialog } from './new-codes-dialog';
import { useFactorCalls } from './use-factor-calls';

const FEW = 3;

/** How many recovery codes are left, and a new set in place of them. */
export function RecoveryCodesRow({ factors: { recoveryCodesLeft: left } }: { factors: SecondFactors }) {
  const { t } = useSecondFactorTexts();
  const calls = useFactorCalls();
  const { confirmed, dialog } = useConfirmedPerson();
  const [asking, ask] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const renew = useMutation({
    mutationFn: () => confirmed(calls.renewRecoveryCodes),
    onSuccess: (answer) => {
      if (!answer) return;
      ask(false);
      setCodes(answer.recoveryCodes);
    },
  });
  const few = left !== null && left <= FEW;
  return (
    <>
      <FactorRow
        icon={KeyRound}
        title={t('own.recovery')}
        facts={[t('own.recoveryText'), left === null ? t('own.none') : t('own.left', { count: left })]}
        chip={
          few && (
            <ToneChip tone="warning" icon={TriangleAlert}>
              {t('own.few')}
            </ToneChip>
          )
        }
        actions={
          left !== null && (
            <Button variant="outlined" size="small" onClick={() => ask(true)}>
              {t('own.renew')}
            </Button>
          )
        }
      />
      <ConfirmDialog
        open={asking}
        icon={KeyRound}
        title={t('own.renewTitle')}
        confirmLabel={t('own.renew')}
        busy={renew.isPending}
        error={renew.error}
        onConfirm={() => renew.mutate()}
        onClose={() => ask(false)}
      >
        {t('own.renewText')}
      </ConfirmDialog>
      <NewCodesDialog codes={codes} onKept={() => setCodes(undefined)} />
      {dialog}
    </>
  );
}
