import type { PasskeyAssertion, PasskeyCreation, PasskeyRegistration, PasskeyRequest } from '@tenantry/contracts';
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { PasskeyProblem } from './passkey-problem';

const explained = (error: unknown): never => {
  throw new PasskeyProblem(error);
};

/** Lets the person make a passkey. Throws a `PasskeyProblem` when none was made. */
export async function makePasskey(optionsJSON: PasskeyCreation): Promise<PasskeyRegistration> {
  const { clientExtensionResults, ...made } = await startRegistration({ optionsJSON }).catch(explained);
  return { ...made, clientExtensionResults: { ...clientExtensionResults } };
}

/**
 * Lets the person confirm with a passkey; `autofill` offers it with the address field instead of in a window. Throws a
 * `PasskeyProblem` when none was given, also when another request takes the place of this one.
 */
export async function givePasskey(optionsJSON: PasskeyRequest, useBrowserAutofill = false): Promise<PasskeyAssertion> {
  const { clientExtensionResults, ...given } = await startAuthentication({ optionsJSON, useBrowserAutofill }).catch(
    explained,
  );
  return { ...given, clientExtensionResults: { ...clientExtensionResults } };
}
