import type pg from 'pg';
import { userHandleOf } from '../../src/modules/second-factors/passkey-options';
import { SoftwareAuthenticator } from '../../test/support/passkeys/software-authenticator';

/** Where the measured server says that it is. */
export const BENCH_ORIGIN = 'https://tenantry.example';

const authenticators = new Map<string, SoftwareAuthenticator>();

/** Gives somebody a passkey: staff need a second factor, and codes would be used up by the many sign-ins of a run. */
export async function seedPasskey(client: pg.Client, userId: string, email: string): Promise<void> {
  const authenticator = new SoftwareAuthenticator(BENCH_ORIGIN);
  const { id, publicKey } = authenticator.newCredential(userHandleOf(userId));
  await client.query(
    `insert into identity.passkeys (id, user_id, credential_id, public_key, counter, transports, backed_up, name, created_at)
     values (gen_random_uuid(), $1, $2, $3, 0, '{}', false, 'Bench', now())`,
    [userId, id, publicKey],
  );
  authenticators.set(email, authenticator);
}

export function passkeyOf(email: string): SoftwareAuthenticator {
  const found = authenticators.get(email);
  if (!found) throw new Error(`${email} has no passkey`);
  return found;
}
