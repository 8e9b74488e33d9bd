import { ownEmailChangeRoutes as adminOwn } from '@tenantry/contracts/admin';
import { ownEmailChangeRoutes as customerOwn } from '@tenantry/contracts/customer';
import { v7 as uuid } from 'uuid';
import { systemActor } from '../../../src/platform/access/actor';
import { hashOf, newToken } from '../../../src/platform/crypto/secret-token';
import type { TestClient } from '../../support/test-client';
import type { Means } from './sign-in-again';

/** Tokens of links that mails would carry, by what they are good for. */
export interface Links {
  password: string[];
  emailChange: string[];
}

export const noLinks = (): Links => ({ password: [], emailChange: [] });

type Somebody = () => Promise<{ client: TestClient; userId: string }>;

/** Links of throwaway people: the calls use them up. */
export async function mailedLinks(
  { target, database, given }: Means,
  audience: 'admin' | 'customer',
  somebody: Somebody,
): Promise<Links> {
  const links = noLinks();
  const own = audience === 'admin' ? adminOwn : customerOwn;
  const issue = async (text: string, values: (token: string) => unknown[]) => {
    const token = newToken();
    await target.uow.run(systemActor('test'), (tx) => tx.query(text, values(token)));
    return token;
  };
  for (let made = 0; made < 3; made += 1) {
    const { userId } = await somebody();
    const text = `select identity.issue_token($1, $2, 'reset_password', $3, $4, null, tenancy.now(), '1 day')`;
    links.password.push(await issue(text, (token) => [uuid(), hashOf(token), audience, userId]));
  }
  for (const purpose of ['confirm_email', 'undo_email']) {
    const { client, userId } = await somebody();
    await client.call(own.request, { body: { email: `${given.unique('new')}@fuzz.example` } });
    const [change] = await database.rows('select id from identity.email_changes where user_id = $1', [userId]);
    const text = 'select identity.issue_email_change_token($1, $2, $3, $4, tenancy.now())';
    links.emailChange.push(await issue(text, (token) => [uuid(), hashOf(token), purpose, change?.['id']]));
  }
  return links;
}
