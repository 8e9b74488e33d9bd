import { randomUUID } from 'node:crypto';
import { hashOf, newToken } from '../../src/platform/crypto/secret-token';
import type { Inspection } from '../support/inspect-database';

/** The secret of a link for this person that no mail has carried; lives as long as one of a reset. */
export async function issuedLink(
  database: Inspection,
  userId: string,
  audience: 'admin' | 'customer',
): Promise<string> {
  const token = newToken();
  await database.rows(
    `insert into identity.tokens (id, token_hash, purpose, audience, user_id, created_at, expires_at)
     values ($1, $2, 'reset_password', $3, $4, now(), now() + interval '30 minutes')`,
    [randomUUID(), hashOf(token), audience, userId],
  );
  return token;
}
