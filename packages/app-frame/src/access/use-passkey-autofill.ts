import { isProblem } from '@tenantry/api-client';
import type { SignInStep } from '@tenantry/contracts';
import { useEffect, useEffectEvent } from 'react';
import { useAudience } from '../audience';
import { hasPasskeys } from '../second-factors/passkey/has-passkeys';

// Before the server's challenge grows old, which it does after five minutes.
const RENEWED_AFTER = 4 * 60_000;

interface Offer {
  /** Off while the person is asked in a window: a browser asks one thing at a time. */
  on: boolean;
  onStep: (step: SignInStep) => Promise<void>;
  onRefused: (error: unknown) => void;
}

const canOffer = async (): Promise<boolean> =>
  hasPasskeys() && (await PublicKeyCredential.isConditionalMediationAvailable?.()) === true;

/** Lets the browser offer passkeys at the address field, where it knows how to. Nothing on the page tells of it. */
export function usePasskeyAutofill({ on, onStep, onRefused }: Offer): void {
  const app = useAudience();
  const offer = useEffectEvent(async (until: AbortSignal) => {
    try {
      const { signInWithPasskey } = await import('../second-factors/passkey/sign-in-with-passkey');
      until.throwIfAborted();
      await onStep(await signInWithPasskey(app, until));
    } catch (error) {
      // Whoever has not picked one knows nothing of the offer.
      if (isProblem(error, 'passkeyRefused')) onRefused(error);
    }
  });
  useEffect(() => {
    if (!on) return undefined;
    const leaving = new AbortController();
    let renewal: ReturnType<typeof setInterval> | undefined;
    const begin = async () => {
      if (!(await canOffer()) || leaving.signal.aborted) return;
      void offer(leaving.signal);
      renewal = setInterval(() => void offer(leaving.signal), RENEWED_AFTER);
    };
    void begin();
    return () => {
      clearInterval(renewal);
      leaving.abort();
    };
  }, [on]);
}
