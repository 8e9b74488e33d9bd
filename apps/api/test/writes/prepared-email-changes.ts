import { emailChangeLinkRoutesOf, memberEmailChangeRoutesOf, ownEmailChangeRoutesOf } from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import { systemActor } from '../../src/platform/access/actor';
import { hashOf, newToken } from '../../src/platform/crypto/secret-token';
import { TestClient } from '../support/test-client';
import { nameOf, type Prepare } from './prepared-write';
import type { Workplace } from './workplace';

type AppAudience = 'admin' | 'customer';

const address = (at: Workplace) => ({ email: `${at.given.unique('nuovo')}@address.example` });

/** Somebody who has asked for another address. */
async function waiting(at: Workplace, audience: AppAudience) {
  const person = await at.personOf(audience);
  await person.client.call(ownEmailChangeRoutesOf(audience).request, { body: address(at) });
  return person;
}

/** The secret of a mailed link about it. */
async function linkOf(at: Workplace, { userId, tenantId }: { userId: string; tenantId: string }, purpose: string) {
  const token = newToken();
  await at.target.uow.run(systemActor('test', tenantId), async (tx) => {
    const [change] = await tx.query<{ change_id: string }>(
      'select change_id from identity.waiting_email_change($1, $2, tenancy.now())',
      [userId, tenantId],
    );
    await tx.query('select identity.issue_email_change_token($1, $2, $3, $4, tenancy.now())', [
      uuid(),
      hashOf(token),
      purpose,
      change?.change_id,
    ]);
  });
  return { body: { token } };
}

async function managed(
  at: Workplace,
  audience: AppAudience,
  { userId, tenantId }: { userId: string; tenantId: string },
) {
  const { client } = await at.given.person(tenantId, audience === 'admin' ? 'partner_admin' : 'owner');
  return { who: client, parts: { params: { id: await at.membershipOf(tenantId, userId) } } };
}

/** The change of a sign-in address in one app. */
const preparedIn = (audience: AppAudience): Record<string, Prepare> => {
  const own = ownEmailChangeRoutesOf(audience);
  const ofMembers = memberEmailChangeRoutesOf(audience);
  const links = emailChangeLinkRoutesOf(audience);
  const nobody = (at: Workplace) => new TestClient(at.target, audience);
  const afterRequest: Prepare = async (at) => ({ who: (await waiting(at, audience)).client, parts: {} });
  const afterRequestOfMember: Prepare = async (at) => managed(at, audience, await waiting(at, audience));
  return {
    [nameOf(own.request)]: async (at) => ({
      who: (await at.personOf(audience)).client,
      parts: { body: address(at) },
    }),
    [nameOf(own.resend)]: afterRequest,
    [nameOf(own.cancel)]: afterRequest,
    [nameOf(ofMembers.request)]: async (at) => {
      const { who, parts } = await managed(at, audience, await at.personOf(audience));
      return { who, parts: { ...parts, body: address(at) } };
    },
    [nameOf(ofMembers.resend)]: afterRequestOfMember,
    [nameOf(ofMembers.cancel)]: afterRequestOfMember,
    [nameOf(links.inspect)]: async (at) => ({
      who: nobody(at),
      parts: await linkOf(at, await waiting(at, audience), 'confirm_email'),
    }),
    [nameOf(links.confirm)]: async (at) => {
      const person = await waiting(at, audience);
      return { who: person.client, parts: await linkOf(at, person, 'confirm_email') };
    },
    [nameOf(links.undo)]: async (at) => ({
      who: nobody(at),
      parts: await linkOf(at, await waiting(at, audience), 'undo_email'),
    }),
  };
};

export const preparedEmailChanges: Record<string, Prepare> = { ...preparedIn('admin'), ...preparedIn('customer') };
