import { passkeySignInRoutesOf, type SignInStep } from '@tenantry/contracts';
import { WebAuthnAbortService } from '@simplewebauthn/browser';
import type { AudienceOfApp } from '../../audience';
import { givePasskey } from './browser-passkeys';

const sets = { admin: passkeySignInRoutesOf('admin'), customer: passkeySignInRoutesOf('customer') };

/**
 * Signs in with a passkey alone: in a window of the browser, or, with `until`, among what it offers at the address field
 * for as long as that signal lets it.
 */
export async function signInWithPasskey({ audience, client }: AudienceOfApp, until?: AbortSignal): Promise<SignInStep> {
  const { options, signIn } = sets[audience];
  const request = await client.call(options, {}, { ...(until && { signal: until }) });
  until?.throwIfAborted();
  until?.addEventListener('abort', () => WebAuthnAbortService.cancelCeremony(), { once: true });
  const response = await givePasskey(request, until !== undefined);
  return client.call(signIn, { body: { response } });
}
