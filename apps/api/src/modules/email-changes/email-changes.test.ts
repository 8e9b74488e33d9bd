import {
  emailChangeLinkRoutes as links,
  ownContactRoutes,
  ownEmailChangeRoutes as own,
  sessionRoutes,
} from '@tenantry/contracts/customer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AddressChanges } from '../../../test/factories/address-changes';
import type { CustomerMails } from '../../../test/support/customer-mails';
import { scale } from '../../../test/support/scale';

let changes: AddressChanges;
let mails: CustomerMails;

beforeAll(async () => {
  changes = await AddressChanges.start();
  ({ mails } = changes);
});
afterEach(() => changes.mails.target.clock.reset());
afterAll(() => changes.close());

const HOUR = 3_600_000;

describe('asking', () => {
  it('S004-34 S004-35 S004-36 writes to the new address, tells the old one, and changes nothing yet', async () => {
    const { client, email: old, userId, tenantId } = await changes.person();
    const email = changes.newAddress();
    const { status, body } = await changes.ask(client, email);
    expect([status, body.pending?.email]).toEqual([200, email]);
    const toNew = await mails.arrival(email);
    expect(toNew.subject).toBe('Conferma il nuovo indirizzo e-mail');
    expect(`${toNew.text}${toNew.html}`).not.toContain(old);
    expect((await mails.arrival(old)).text).toContain(email);
    expect(await changes.addressOf(userId)).toBe(old);
    expect([(await changes.signIn(old)).status, (await changes.signIn(email)).status]).toEqual([200, 401]);
    expect((await client.call(own.get)).body.pending?.email).toBe(email);
    const owner = (await mails.given.person(tenantId, 'owner')).client;
    expect(await changes.memberOf(owner, old)).toMatchObject({ email: old, pendingEmail: { email } });
  });

  it('S004-37 a link that was sent again, cancelled, or followed by a newer one is dead', async () => {
    const { client, userId } = await changes.person();
    const [first, second] = [changes.newAddress(), changes.newAddress()];
    await changes.ask(client, first);
    const sent = await changes.linkTo(first);
    expect((await client.call(own.resend)).status).toBe(200);
    expect((await changes.confirm(client, sent)).problem.code).toBe('linkInvalid');
    const again = await changes.linkTo(first, 2);
    await changes.ask(client, second);
    expect((await changes.confirm(client, again)).problem.code).toBe('linkInvalid');
    const third = await changes.linkTo(second);
    expect((await client.call(own.cancel)).body).toEqual({ pending: null });
    expect((await changes.confirm(client, third)).problem.code).toBe('linkInvalid');
    expect(await changes.changesOf(userId)).toEqual(['superseded', 'cancelled']);
    expect((await client.call(own.cancel)).problem.code).toBe('noEmailChange');
  });

  it('S004-37 waits for 48 hours', async () => {
    const { email: old, client, userId } = await changes.person();
    const email = changes.newAddress();
    await changes.ask(client, email);
    const token = await changes.linkTo(email);
    mails.target.clock.moveBy(48 * HOUR + 1000);
    const later = await mails.given.signedIn('customer', old);
    expect((await later.call(own.get)).body.pending).toBeNull();
    expect((await changes.confirm(later, token)).problem.code).toBe('linkInvalid');
    await changes.ask(later, changes.newAddress());
    expect(await changes.changesOf(userId)).toEqual(['expired', 'pending']);
  });

  it('S004-38 refuses an address of somebody else, in whatever spelling, and the own one', async () => {
    const [{ client, email: own }, other] = [await changes.person(), await changes.person()];
    const at = other.email.indexOf('@');
    for (const email of [other.email, ` ${other.email.toUpperCase()} `, `${other.email.slice(0, at)}@PEOPLE.example`])
      expect((await changes.ask(client, email)).problem.errors).toEqual([{ field: 'email', code: 'emailTaken' }]);
    expect((await changes.ask(client, own.toUpperCase())).problem.errors).toEqual([
      { field: 'email', code: 'emailUnchanged' },
    ]);
  });

  it('SE-10 asks for the password again', async () => {
    const { client } = await changes.person();
    mails.target.clock.moveBy(6 * 60_000);
    expect((await changes.ask(client, changes.newAddress())).problem.code).toBe('reauthenticationRequired');
  });
});

describe('confirming', () => {
  it('S004-39 changes user and contacts in every tenant at once, and ends the other sessions', async () => {
    const person = await changes.person('owner');
    const elsewhere = await changes.person('owner');
    await mails.given.createCustomer(mails.partner.admin, { email: person.email });
    await person.client.call(ownContactRoutes.createFromUser, {
      body: { userId: person.userId, language: null, types: ['billing'] },
    });
    const email = changes.newAddress();
    // Somebody without access who was noted down under that address is the same one.
    await person.client.call(ownContactRoutes.create, {
      body: { firstName: 'A', lastName: 'B', email, phone: null, jobTitle: null, language: null, types: ['technical'] },
    });
    const phone = await mails.given.signedIn('customer', person.email);
    await changes.ask(person.client, email);
    expect((await changes.confirm(person.client, await changes.linkTo(email))).body).toEqual({ outcome: 'confirmed' });
    expect([(await changes.signIn(person.email)).status, (await changes.signIn(email)).status]).toEqual([401, 200]);
    const statuses = [person.client, phone, elsewhere.client].map(
      async (one) => (await one.call(sessionRoutes.current)).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 401, 200]);
    const contacts = await mails.database.rows(
      `select c.email, (select array_agg(type order by type) from contact_type_assignments a where a.contact_id = c.id) as types
       from contacts c where c.deleted_at is null and (c.user_id = $1 or c.email = $2) order by c.created_at`,
      [person.userId, email],
    );
    expect(contacts).toEqual([
      { email, types: ['billing', 'technical'] },
      { email, types: ['billing', 'technical'] },
    ]);
    const events = await mails.database.rows(
      `select distinct tenant_id from audit_events where action = 'user.email_changed' and object_id = $1`,
      [person.userId],
    );
    expect(events).toHaveLength(1);
  });

  it('S004-38 refuses where somebody else has the address by then, and tells the old one', async () => {
    const { client, email: old, userId } = await changes.person();
    const email = changes.newAddress();
    await changes.ask(client, email);
    const token = await changes.linkTo(email);
    await mails.given.createCustomer(mails.partner.admin, { email });
    expect((await changes.confirm(client, token)).body).toEqual({ outcome: 'refused' });
    expect([await changes.addressOf(userId), await changes.changesOf(userId)]).toEqual([old, ['refused']]);
    expect((await mails.arrival(old, 2)).subject).toBe('Il tuo indirizzo e-mail non è cambiato');
  });

  it('TK-01 AU-06 looking at a link changes nothing, however often, and sets no password', async () => {
    const { client, email: old, userId } = await changes.person();
    const email = changes.newAddress();
    await changes.ask(client, email);
    const token = await changes.linkTo(email);
    const inspect = () => changes.browser().call(links.inspect, { body: { token } });
    for (let look = 0; look < 50; look += 1)
      expect((await inspect()).body).toEqual({ purpose: 'confirm', firstName: 'Ada', newEmail: email });
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const)
      await mails.target.app.inject({ method, url: `/api/v1/customer/email-change/confirmation?token=${token}` });
    const asPassword = await changes.browser().call(sessionRoutes.setPassword, {
      body: { token, password: 'una frase di qualcun altro' },
    });
    expect(asPassword.problem.code).toBe('linkInvalid');
    expect((await changes.browser().call(sessionRoutes.inspectPasswordLink, { body: { token } })).problem.code).toBe(
      'linkInvalid',
    );
    expect((await changes.undo(token)).problem.code).toBe('linkInvalid');
    expect([await changes.addressOf(userId), (await changes.signIn(old)).status]).toEqual([old, 200]);
    expect((await changes.confirm(client, token)).body.outcome).toBe('confirmed');
  });

  it('TK-02 of many confirmations at once one wins', async () => {
    const { client, userId } = await changes.person();
    const email = changes.newAddress();
    await changes.ask(client, email);
    const token = await changes.linkTo(email);
    const answers = await Promise.all(Array.from({ length: scale(40, 400) }, () => changes.confirm(client, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ problem }) => problem.code))).toEqual(new Set([undefined, 'linkInvalid']));
    expect(await changes.changesOf(userId)).toEqual(['confirmed']);
  });

  it('TK-02 of two people who confirm the same address at once one gets it', async () => {
    const [one, other] = [await changes.person(), await changes.person()];
    const email = changes.newAddress();
    await changes.ask(one.client, email);
    const first = await changes.linkTo(email);
    await changes.ask(other.client, email);
    const second = await changes.linkTo(email, 2);
    const answers = await Promise.all([changes.confirm(one.client, first), changes.confirm(other.client, second)]);
    expect(answers.map(({ body }) => body.outcome).toSorted()).toEqual(['confirmed', 'refused']);
  });
});
