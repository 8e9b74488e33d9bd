import Button from '@mui/material/Button';
import type { Enrolled, PendingSignIn, TotpSetup as Setup } from '@tenantry/contracts';
import { useState, type ReactNode } from 'react';
import { AccessFrame } from '../../access/components/access-frame';
import { PasskeyForm } from '../passkey/passkey-form';
import { useSecondFactorTexts } from '../second-factor-texts';
import { TotpSetup } from '../totp/totp-setup';
import { EnrolmentChoice } from './enrolment-choice';
import { useEnrolment } from './use-enrolment';
import { useStepFocus } from './use-step-focus';

type Step = { at: 'choice' } | { at: 'totp'; setup: Setup } | { at: 'passkey' };

interface Props {
  pending: PendingSignIn;
  cancel: ReactNode;
  onEnrolled: (enrolled: Enrolled) => void;
}

/** Why a factor is needed and which one, then that one. */
export function EnrolmentSteps({ pending, cancel, onEnrolled }: Props) {
  const { t } = useSecondFactorTexts();
  const { confirmTotp, addPasskey } = useEnrolment();
  const [step, go] = useState<Step>({ at: 'choice' });
  useStepFocus(step.at);
  const back = (
    <Button color="inherit" onClick={() => go({ at: 'choice' })} sx={{ mt: 2, ml: -1.5 }}>
      {t('enrolment.otherWay')}
    </Button>
  );
  if (step.at === 'totp')
    return (
      <AccessFrame title={t('totp.title')} text={t('totp.scan')}>
        <TotpSetup setup={step.setup} onGive={async (code) => onEnrolled(await confirmTotp(code))} />
        {back}
      </AccessFrame>
    );
  if (step.at === 'passkey')
    return (
      <AccessFrame title={t('passkeyName.title')} text={t('passkeyName.text')}>
        <PasskeyForm onMake={async (name) => onEnrolled(await addPasskey(name))} />
        {back}
      </AccessFrame>
    );
  return (
    <AccessFrame
      title={t('enrolment.title')}
      text={
        <>
          {t(`enrolment.why.${pending.reason ?? 'company'}`)} {t('enrolment.once')}
        </>
      }
    >
      <EnrolmentChoice onTotp={(setup) => go({ at: 'totp', setup })} onPasskey={() => go({ at: 'passkey' })} />
      {cancel}
    </AccessFrame>
  );
}
