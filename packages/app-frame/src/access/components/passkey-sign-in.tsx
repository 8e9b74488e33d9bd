import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAudience } from '../../audience';
import { GivePasskey } from '../../second-factors/passkey/give-passkey';
import { hasPasskeys } from '../../second-factors/passkey/has-passkeys';
import { usePasskeyAutofill } from '../use-passkey-autofill';
import { useTakeStep } from '../use-take-step';
import { OrLine } from './or-line';

/** The way in with a passkey alone; nothing where the browser knows none. */
export function PasskeySignIn() {
  const { t } = useTranslation('frame');
  const app = useAudience();
  const takeStep = useTakeStep();
  const [refused, setRefused] = useState<unknown>();
  const give = useMutation({
    mutationFn: async () => {
      setRefused(undefined);
      const { signInWithPasskey } = await import('../../second-factors/passkey/sign-in-with-passkey');
      await takeStep(await signInWithPasskey(app));
    },
  });
  usePasskeyAutofill({ on: !give.isPending, onStep: takeStep, onRefused: setRefused });
  if (!hasPasskeys()) return null;
  return (
    <>
      <OrLine>{t('signIn.or')}</OrLine>
      <GivePasskey
        label={t('signIn.passkey')}
        variant="outlined"
        error={give.error ?? refused}
        busy={give.isPending}
        onGive={() => give.mutate()}
      />
    </>
  );
}
