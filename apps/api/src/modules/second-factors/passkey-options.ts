import type { PasskeyCreation, PasskeyRequest } from '@tenantry/contracts';
import type { PasskeyRow } from './passkey-row';

const FIVE_MINUTES = 300_000;
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
/** EdDSA, ES256 and RS256, as COSE numbers them: between them every authenticator has one. */
export const ALGORITHMS = [-8, -7, -257];

/** Whose passkey it is, as authenticators keep it: the id of the person, which says nothing of them. */
export const userHandleOf = (userId: string): string =>
  Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url');

/** The id under which browsers keep passkeys of this server: its host name. */
export const rpIdOf = (baseUrl: string): string => new URL(baseUrl).hostname;

const descriptorOf = ({ credential_id, transports }: PasskeyRow) => ({
  id: credential_id,
  type: 'public-key' as const,
  transports: TRANSPORTS.filter((known) => transports.includes(known)),
});

/** What a browser needs to make a passkey that it does not have yet. */
export const creationOptions = (
  person: { userId: string; email: string; name: string },
  { baseUrl, challenge, existing }: { baseUrl: string; challenge: string; existing: readonly PasskeyRow[] },
): PasskeyCreation => ({
  rp: { id: rpIdOf(baseUrl), name: 'Tenantry' },
  user: { id: userHandleOf(person.userId), name: person.email, displayName: person.name },
  challenge,
  pubKeyCredParams: ALGORITHMS.map((alg) => ({ alg, type: 'public-key' })),
  timeout: FIVE_MINUTES,
  excludeCredentials: existing.map(descriptorOf),
  authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  attestation: 'none',
});

/** What a browser needs to use one of these passkeys, or whichever it has. */
export const requestOptions = (
  challenge: string,
  { baseUrl, allowed = [] }: { baseUrl: string; allowed?: readonly PasskeyRow[] },
): PasskeyRequest => ({
  rpId: rpIdOf(baseUrl),
  challenge,
  timeout: FIVE_MINUTES,
  userVerification: 'required',
  allowCredentials: allowed.map(descriptorOf),
});
