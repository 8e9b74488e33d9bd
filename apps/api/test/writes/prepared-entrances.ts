import {
  memberRoutesOf,
  ownPasswordRoutesOf,
  ownSessionRoutesOf,
  profileRoutesOf,
  sessionRoutesOf,
} from '@tenantry/contracts';
import { partnerRoutes } from '@tenantry/contracts/admin';
import { PASSWORD } from '../factories/given';
import { TestClient } from '../support/test-client';
import { nameOf, type Prepare } from './prepared-write';
import type { Workplace } from './workplace';

type AppAudience = 'admin' | 'customer';

/** A person who is signed in to one account and has been named in another one. */
async function namedTwice(at: Workplace, audience: AppAudience) {
  const person = await at.personOf(audience);
  const { email } = person;
  if (audience === 'customer') await at.customer({ email });
  else
    await at.partner.admin.call(
      partnerRoutes.create,
      {
        body: {
          name: at.given.unique('Socio'),
          city: null,
          region: null,
          firstName: 'Gea',
          lastName: 'Riva',
          email,
          language: 'it',
          timezone: 'Europe/Rome',
        },
      },
      { 'idempotency-key': at.given.unique('key') },
    );
  return person;
}

/** Calls at the door of one app: signing in and out, another account, passwords, the own profile. */
export const preparedEntrances = (audience: AppAudience): Record<string, Prepare> => {
  const door = sessionRoutesOf(audience);
  const own = ownSessionRoutesOf(audience);
  const profile = profileRoutesOf(audience);
  const nobody = (at: Workplace) => new TestClient(at.target, audience);
  return {
    [nameOf(door.signIn)]: async (at) => {
      const { email } = await at.personOf(audience);
      return { who: nobody(at), parts: { body: { email, password: PASSWORD } } };
    },
    [nameOf(door.signOut)]: async (at) => ({ who: (await at.personOf(audience)).client, parts: {} }),
    [nameOf(door.switchAccount)]: async (at) => {
      const { client } = await namedTwice(at, audience);
      const { body } = await client.call(door.current);
      const other = body.accounts.find(({ membershipId }) => membershipId !== body.account.membershipId);
      return { who: client, parts: { body: { membershipId: other?.membershipId } } };
    },
    [nameOf(door.forgottenPassword)]: async (at) => {
      const { email } = await at.personOf(audience);
      return { who: nobody(at), parts: { body: { email } } };
    },
    [nameOf(door.inspectPasswordLink)]: async (at) => {
      const token = await at.passwordLink(audience, await at.personOf(audience));
      return { who: nobody(at), parts: { body: { token } } };
    },
    [nameOf(door.setPassword)]: async (at) => {
      const token = await at.passwordLink(audience, await at.personOf(audience));
      return { who: nobody(at), parts: { body: { token, password: 'another fine phrase' } } };
    },
    [nameOf(own.end)]: async (at) => {
      const { client, email } = await at.personOf(audience);
      await at.given.signedIn(audience, email);
      const { body } = await client.call(own.list);
      return { who: client, parts: { params: { id: body.items.find(({ current }) => !current)?.id ?? '' } } };
    },
    [nameOf(own.endOthers)]: async (at) => {
      const { client, email } = await at.personOf(audience);
      await at.given.signedIn(audience, email);
      return { who: client, parts: {} };
    },
    [nameOf(memberRoutesOf(audience).endSessions)]: async (at) => {
      const { userId, tenantId } = await at.personOf(audience);
      const { client } = await at.given.person(tenantId, audience === 'admin' ? 'partner_admin' : 'owner');
      return { who: client, parts: { params: { id: await at.membershipOf(tenantId, userId) } } };
    },
    [nameOf(ownPasswordRoutesOf(audience).change)]: async (at) => ({
      who: (await at.personOf(audience)).client,
      parts: { body: { currentPassword: PASSWORD, password: 'another fine phrase' } },
    }),
    [nameOf(own.authenticate)]: async (at) => ({
      who: (await at.personOf(audience)).client,
      parts: { body: { password: PASSWORD } },
    }),
    [nameOf(profile.update)]: async (at) => {
      const { client } = await at.personOf(audience);
      // Choosing a password has changed the person: its version is not 1.
      const { body } = await client.call(profile.get);
      const change = { firstName: 'Bea', lastName: 'Prova', language: 'en' };
      return { who: client, parts: { body: change, version: body.version } };
    },
  };
};
