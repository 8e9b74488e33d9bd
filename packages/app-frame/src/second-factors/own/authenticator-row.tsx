import Button from '@mui/material/Button';
import type { SecondFactors, TotpSetup as Setup } from '@tenantry/contracts';
import { ProblemAlert, ToneChip, useFormat, useToast } from '@tenantry/ui';
import { useMutation } from '@tanstack/react-query';
import { CircleCheck, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useConfirmedPerson } from '../../security/use-confirmed-person';
import { useSecondFactorTexts } from '../second-factor-texts';
import { TotpSetup } from '../totp/totp-setup';
import { FactorDialog } from './factor-dialog';
import { FactorRow } from './factor-row';
import { standing } from './factor-standing';
import { NewCodesDialog } from './new-codes-dialog';
import { RemoveFactor } from './remove-factor';
import { useFactorCalls } from './use-factor-calls';

/** The authenticator app: set up, changed for that of a new phone, taken away. */
export function AuthenticatorRow({ factors }: { factors: SecondFactors }) {
  const { t } = useSecondFactorTexts();
  const { date } = useFormat();
  const toast = useToast();
  const calls = useFactorCalls();
  const { confirmed, dialog } = useConfirmedPerson();
  const [setup, setSetup] = useState<Setup>();
  const [codes, setCodes] = useState<readonly string[]>();
  const begin = useMutation({ mutationFn: () => confirmed(calls.beginTotp), onSuccess: setSetup });
  const give = async (code: string) => {
    const added = await confirmed(() => calls.confirmTotp(code));
    if (!added) return;
    setSetup(undefined);
    setCodes(added.recoveryCodes ?? undefined);
    toast({ text: t('own.totpAdded') });
  };
  const since = factors.totp?.since;
  const way = since ? 'replace' : 'setUp';
  const { isOnly, mustStay } = standing(factors);
  return (
    <>
      <FactorRow
        icon={Smartphone}
        title={t('own.totp')}
        facts={[
          since ? t('own.totpSince', { date: date(since) }) : t('own.totpOff'),
          ...(since && mustStay ? [t('own.onlyOne')] : []),
        ]}
        chip={
          since && (
            <ToneChip tone="success" icon={CircleCheck}>
              {t('own.on')}
            </ToneChip>
          )
        }
        actions={
          <>
            <Button
              variant="outlined"
              size="small"
              loading={begin.isPending}
              aria-label={t(`own.${way}Totp`)}
              onClick={() => begin.mutate()}
            >
              {t(`own.${way}`)}
            </Button>
            {since && !mustStay && (
              <RemoveFactor
                label={t('own.removeTotp')}
                question={t('own.removeTotpTitle')}
                done={t('own.totpRemoved')}
                last={isOnly}
                onRemove={calls.removeTotp}
              />
            )}
          </>
        }
      >
        {begin.error && <ProblemAlert error={begin.error} />}
      </FactorRow>
      <FactorDialog
        open={setup !== undefined}
        title={t('totp.title')}
        text={t('totp.scan')}
        onClose={() => setSetup(undefined)}
      >
        {setup && <TotpSetup setup={setup} onGive={give} />}
      </FactorDialog>
      <NewCodesDialog codes={codes} onKept={() => setCodes(undefined)} />
      {dialog}
    </>
  );
}
