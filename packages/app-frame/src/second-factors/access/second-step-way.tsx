import type { SecondFactorMethod } from '@tenantry/contracts';
import { CodeForm } from '../codes/code-form';
import { useSecondFactorTexts } from '../second-factor-texts';
import { SecondStepPasskey } from './second-step-passkey';
import { useSecondStep } from './use-second-step';

/** One way to give the second factor. */
export function SecondStepWay({ method }: { method: SecondFactorMethod }) {
  const { t } = useSecondFactorTexts();
  const { giveCode, giveRecoveryCode } = useSecondStep();
  const submit = { submitLabel: t('step.submit'), autoFocus: true };
  if (method === 'passkey') return <SecondStepPasskey />;
  if (method === 'totp') return <CodeForm key={method} kind="totp" onGive={giveCode} {...submit} />;
  return <CodeForm key={method} kind="recovery" onGive={giveRecoveryCode} {...submit} />;
}
