import { useMutation } from '@tanstack/react-query';
import { GivePasskey } from '../passkey/give-passkey';
import { useSecondFactorTexts } from '../second-factor-texts';
import { useSecondStep } from './use-second-step';

/** The second step with a passkey. */
export function SecondStepPasskey() {
  const { t } = useSecondFactorTexts();
  const { givePasskey } = useSecondStep();
  const { mutate, isPending, error } = useMutation({ mutationFn: givePasskey });
  return <GivePasskey label={t('step.usePasskey')} busy={isPending} error={error} onGive={() => mutate()} autoFocus />;
}
