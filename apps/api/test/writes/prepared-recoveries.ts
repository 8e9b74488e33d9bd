import { accountRecoveryLinkRoutesOf, memberRecoveryRoutesOf } from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import { systemActor } from '../../src/platform/access/actor';
import { hashOf, newToken } from '../../src/platform/crypto/secret-token';
import { TestClient } from '../support/test-client';
import { nameOf, type Prepare } from './prepared-write';
import type { Workplace } from './workplace';

type AppAudience = 'admin' | 'customer';

/** Somebody who has lost the mailbox, and who manages them. */
async function lost(at: Workplace, audience: AppAudience) {
  const person = await at.personOf(audience);
  const { client } = await at.given.person(person.tenantId, audience === 'admin' ? 'partner_admin' : 'owner');
  const params = { id: await at.membershipOf(person.tenantId, person.userId) };
  const email = `${at.given.unique('forzato')}@address.example`;
  const body = { kind: 'address' as const, email, reason: 'Casella chiusa, verificato al telefono' };
  return { person, who: client, params, body };
}

/** The same, and what was asked for waits. */
async function waiting(at: Workplace, audience: AppAudience) {
  const { body, ...rest } = await lost(at, audience);
  await rest.who.call(memberRecoveryRoutesOf(audience).start, { params: rest.params as never, body });
  return rest;
}

async function linkOf(at: Workplace, audience: AppAudience) {
  const { person } = await waiting(at, audience);
  const token = newToken();
  await at.target.uow.run(systemActor('test', person.tenantId), (tx) =>
    tx.query(
      `select identity.issue_recovery_token($1, $2, w.recovery_id, tenancy.now()) from identity.waiting_account_recovery($3, $4) w`,
      [uuid(), hashOf(token), person.userId, person.tenantId],
    ),
  );
  return { who: new TestClient(at.target, audience), parts: { body: { token } } };
}

const preparedIn = (audience: AppAudience): Record<string, Prepare> => {
  const members = memberRecoveryRoutesOf(audience);
  const links = accountRecoveryLinkRoutesOf(audience);
  return {
    [nameOf(members.start)]: async (at) => {
      const { who, params, body } = await lost(at, audience);
      return { who, parts: { params, body } };
    },
    [nameOf(members.withdraw)]: async (at) => {
      const { who, params } = await waiting(at, audience);
      return { who, parts: { params } };
    },
    [nameOf(links.inspect)]: (at) => linkOf(at, audience),
    [nameOf(links.cancel)]: (at) => linkOf(at, audience),
  };
};

export const preparedRecoveries: Record<string, Prepare> = { ...preparedIn('admin'), ...preparedIn('customer') };
