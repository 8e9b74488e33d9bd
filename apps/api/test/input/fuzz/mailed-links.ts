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
  recovery: string[];
  contact: string[];
}

export const noLinks = (): Links => ({ password: [], emailChange: [], recovery: [], contact: [] });

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
  const { userId } = await somebody();
  const recoveryId = uuid();
  await database.rows(
    `insert into identity.account_recoveries (id, user_id, tenant_id, audience, kind, old_email, old_email_norm, reason,
       requested_by, requested_in, created_at, takes_force_at)
     select $1, u.id, m.tenant_id, $3, 'secondFactor', u.email, u.email_norm, 'lost the telephone',
       (select by.user_id from memberships by where by.tenant_id = m.tenant_id and by.user_id <> u.id order by by.id limit 1), m.tenant_id, now(), now() + interval '72 hours'
     from identity.users u join memberships m on m.user_id = u.id where u.id = $2 limit 1`,
    [recoveryId, userId, audience],
  );
  const text = 'select identity.issue_recovery_token($1, $2, $3, tenancy.now())';
  links.recovery.push(await issue(text, (token) => [uuid(), hashOf(token), recoveryId]));
  for (let made = 0; made < 2; made += 1) {
    const linkId = uuid();
    await target.uow.run(systemActor('test'), (tx) =>
      tx.query(
        `insert into contacts (id, tenant_id, first_name, last_name, email, email_norm, email_link_id)
         select $1, m.tenant_id, 'Ada', 'Riva', $2, $2, $3 from memberships m where m.user_id = $4 limit 1`,
        [uuid(), `${given.unique('ada')}@fuzz.example`, linkId, userId],
      ),
    );
    const ofContact = `select identity.issue_contact_token($1, $2, $3, tenancy.now(), '1 day')`;
    links.contact.push(await issue(ofContact, (token) => [linkId, hashOf(token), audience]));
  }
  return links;
}
