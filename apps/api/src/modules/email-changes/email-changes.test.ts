import { customerMemberRoutes, memberEmailChangeRoutes as byPartner } from '@tenantry/contracts/admin';
import {
  emailChangeLinkRoutes as links,
  memberEmailChangeRoutes as ofMembers,
  ownContactRoutes,
  ownEmailChangeRoutes as own,
  ownMemberRoutes,
  sessionRoutes,
} from '@tenantry/contracts/customer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../../../test/factories/given';
import { CustomerMails, tokenIn } from '../../../test/support/customer-mails';
import { scale } from '../../../test/support/scale';
import { TestClient } from '../../../test/support/test-client';

let mails: CustomerMails;

beforeAll(async () => {
  mails = await CustomerMails.start();
});
afterEach(() => mails.target.clock.reset());
afterAll(() => mails.close());

const HOUR = 3_600_000;
const browser = () => new TestClient(mails.target, 'customer');
const newAddress = () => `${mails.given.unique('nuovo')}@address.example`;
async function aPerson(role: 'owner' | 'admin' | 'member' = 'member') {
  const { id } = await mails.scheduled();
  return { tenantId: id, ...(await mails.given.person(id, role)) };
}
const ask = (client: TestClient, email: string) => client.call(own.request, { body: { email } });
const linkTo = async (address: string, number = 1) => tokenIn((await mails.arrival(address, number)).text);
const confirm = (client: TestClient, token: string) => client.call(links.confirm, { body: { token } });
const undo = (token: string) => browser().call(links.undo, { body: { token } });
const signIn = (email: string, password = PASSWORD) =>
  browser().call(sessionRoutes.signIn, { body: { email, password } });
const addressOf = async (userId: string) =>
  (await mails.database.rows('select email from identity.users where id = $1', [userId]))[0]?.['email'];
const changesOf = (userId: string) =>
  mails.database
    .rows('select status from identity.email_changes where user_id = $1 order by created_at, id', [userId])
    .then((rows) => rows.map(({ status }) => status));
/** Somebody whose address has changed, with what both addresses were sent. */
async function aChangedPerson() {
  const person = await aPerson();
  const email = newAddress();
  await ask(person.client, email);
  expect((await confirm(person.client, await linkTo(email))).body).toEqual({ outcome: 'confirmed' });
  return { ...person, newEmail: email, undoToken: await linkTo(person.email, 2) };
}
const memberIdOf = async (client: TestClient, search: string) =>
  (await client.call(ownMemberRoutes.list, { query: { search } as never })).body.items[0];

describe('asking', () => {
  it('S004-34 S004-35 S004-36 writes to the new address, tells the old one, and changes nothing yet', async () => {
    const { client, email: old, userId, tenantId } = await aPerson();
    const email = newAddress();
    const { status, body } = await ask(client, email);
    expect([status, body.pending?.email]).toEqual([200, email]);
    const toNew = await mails.arrival(email);
    expect(toNew.subject).toBe('Conferma il nuovo indirizzo e-mail');
    expect(`${toNew.text}${toNew.html}`).not.toContain(old);
    expect((await mails.arrival(old)).text).toContain(email);
    expect(await addressOf(userId)).toBe(old);
    expect([(await signIn(old)).status, (await signIn(email)).status]).toEqual([200, 401]);
    expect((await client.call(own.get)).body.pending?.email).toBe(email);
    const owner = (await mails.given.person(tenantId, 'owner')).client;
    expect(await memberIdOf(owner, old)).toMatchObject({ email: old, pendingEmail: { email } });
  });

  it('S004-37 a link that was sent again, cancelled, or followed by a newer one is dead', async () => {
    const { client, userId } = await aPerson();
    const [first, second] = [newAddress(), newAddress()];
    await ask(client, first);
    const sent = await linkTo(first);
    expect((await client.call(own.resend)).status).toBe(200);
    expect((await confirm(client, sent)).problem.code).toBe('linkInvalid');
    const again = await linkTo(first, 2);
    await ask(client, second);
    expect((await confirm(client, again)).problem.code).toBe('linkInvalid');
    const third = await linkTo(second);
    expect((await client.call(own.cancel)).body).toEqual({ pending: null });
    expect((await confirm(client, third)).problem.code).toBe('linkInvalid');
    expect(await changesOf(userId)).toEqual(['superseded', 'cancelled']);
    expect((await client.call(own.cancel)).problem.code).toBe('noEmailChange');
  });

  it('S004-37 waits for 48 hours', async () => {
    const { email: old, client, userId } = await aPerson();
    const email = newAddress();
    await ask(client, email);
    const token = await linkTo(email);
    mails.target.clock.moveBy(48 * HOUR + 1000);
    const later = await mails.given.signedIn('customer', old);
    expect((await later.call(own.get)).body.pending).toBeNull();
    expect((await confirm(later, token)).problem.code).toBe('linkInvalid');
    await ask(later, newAddress());
    expect(await changesOf(userId)).toEqual(['expired', 'pending']);
  });

  it('S004-38 refuses an address of somebody else, in whatever spelling, and the own one', async () => {
    const [{ client, email: own }, other] = [await aPerson(), await aPerson()];
    const at = other.email.indexOf('@');
    for (const email of [other.email, ` ${other.email.toUpperCase()} `, `${other.email.slice(0, at)}@PEOPLE.example`])
      expect((await ask(client, email)).problem.errors).toEqual([{ field: 'email', code: 'emailTaken' }]);
    expect((await ask(client, own.toUpperCase())).problem.errors).toEqual([{ field: 'email', code: 'emailUnchanged' }]);
  });

  it('SE-10 asks for the password again', async () => {
    const { client } = await aPerson();
    mails.target.clock.moveBy(6 * 60_000);
    expect((await ask(client, newAddress())).problem.code).toBe('reauthenticationRequired');
  });
});

describe('confirming', () => {
  it('S004-39 changes user and contacts in every tenant at once, and ends the other sessions', async () => {
    const person = await aPerson('owner');
    const elsewhere = await aPerson('owner');
    await mails.given.createCustomer(mails.partner.admin, { email: person.email });
    await person.client.call(ownContactRoutes.createFromUser, {
      body: { userId: person.userId, language: null, types: ['billing'] },
    });
    const email = newAddress();
    // Somebody without access who was noted down under that address is the same one.
    await person.client.call(ownContactRoutes.create, {
      body: { firstName: 'A', lastName: 'B', email, phone: null, jobTitle: null, language: null, types: ['technical'] },
    });
    const phone = await mails.given.signedIn('customer', person.email);
    await ask(person.client, email);
    expect((await confirm(person.client, await linkTo(email))).body).toEqual({ outcome: 'confirmed' });
    expect([(await signIn(person.email)).status, (await signIn(email)).status]).toEqual([401, 200]);
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
    const { client, email: old, userId } = await aPerson();
    const email = newAddress();
    await ask(client, email);
    const token = await linkTo(email);
    await mails.given.createCustomer(mails.partner.admin, { email });
    expect((await confirm(client, token)).body).toEqual({ outcome: 'refused' });
    expect([await addressOf(userId), await changesOf(userId)]).toEqual([old, ['refused']]);
    expect((await mails.arrival(old, 2)).subject).toBe('Il tuo indirizzo e-mail non è cambiato');
  });

  it('TK-01 AU-06 looking at a link changes nothing, however often, and sets no password', async () => {
    const { client, email: old, userId } = await aPerson();
    const email = newAddress();
    await ask(client, email);
    const token = await linkTo(email);
    const inspect = () => browser().call(links.inspect, { body: { token } });
    for (let look = 0; look < 50; look += 1)
      expect((await inspect()).body).toEqual({ purpose: 'confirm', firstName: 'Ada', newEmail: email });
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const)
      await mails.target.app.inject({ method, url: `/api/v1/customer/email-change/confirmation?token=${token}` });
    const asPassword = await browser().call(sessionRoutes.setPassword, {
      body: { token, password: 'una frase di qualcun altro' },
    });
    expect(asPassword.problem.code).toBe('linkInvalid');
    expect((await browser().call(sessionRoutes.inspectPasswordLink, { body: { token } })).problem.code).toBe(
      'linkInvalid',
    );
    expect((await undo(token)).problem.code).toBe('linkInvalid');
    expect([await addressOf(userId), (await signIn(old)).status]).toEqual([old, 200]);
    expect((await confirm(client, token)).body.outcome).toBe('confirmed');
  });

  it('TK-02 of many confirmations at once one wins', async () => {
    const { client, userId } = await aPerson();
    const email = newAddress();
    await ask(client, email);
    const token = await linkTo(email);
    const answers = await Promise.all(Array.from({ length: scale(40, 400) }, () => confirm(client, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ problem }) => problem.code))).toEqual(new Set([undefined, 'linkInvalid']));
    expect(await changesOf(userId)).toEqual(['confirmed']);
  });

  it('TK-02 of two people who confirm the same address at once one gets it', async () => {
    const [one, other] = [await aPerson(), await aPerson()];
    const email = newAddress();
    await ask(one.client, email);
    const first = await linkTo(email);
    await ask(other.client, email);
    const second = await linkTo(email, 2);
    const answers = await Promise.all([confirm(one.client, first), confirm(other.client, second)]);
    expect(answers.map(({ body }) => body.outcome).toSorted()).toEqual(['confirmed', 'refused']);
  });
});

describe('AU-06 no editor takes an account over', () => {
  it('the link is good for its person only, who must be signed in as themselves', async () => {
    const person = await aPerson();
    const editor = (await mails.given.person(person.tenantId, 'owner')).client;
    const member = await memberIdOf(editor, person.email);
    const mailbox = newAddress();
    const params = { id: member?.id as never };
    expect((await editor.call(ofMembers.request, { params, body: { email: mailbox } })).status).toBe(200);
    const token = await linkTo(mailbox);
    const stranger = (await aPerson()).client;
    for (const client of [editor, stranger, browser()])
      expect([410, 401]).toContain((await confirm(client, token)).status);
    expect(await addressOf(person.userId)).toBe(person.email);
    // Nor by asking for a new password at the address that waits.
    await browser().call(sessionRoutes.forgottenPassword, { body: { email: mailbox } });
    expect((await confirm(person.client, token)).body.outcome).toBe('confirmed');
    expect(mails.arrived(mailbox)).toHaveLength(1);
  });

  it('nothing is sent again or taken back for somebody who was shut out', async () => {
    const person = await aPerson('owner');
    const colleague = await mails.given.person(person.tenantId, 'member');
    const params = { id: (await memberIdOf(person.client, colleague.email))?.id as never };
    await person.client.call(ofMembers.request, { params, body: { email: newAddress() } });
    await mails.database.rows(`update memberships set status = 'disabled' where id = $1`, [params.id]);
    expect((await person.client.call(ofMembers.resend, { params })).problem.code).toBe('memberNotActive');
    expect((await person.client.call(ofMembers.cancel, { params })).problem.code).toBe('memberNotActive');
  });

  it('nobody asks for whoever stands above them, for strangers, or for who has not come in', async () => {
    const person = await aPerson('owner');
    const administrator = (await mails.given.person(person.tenantId, 'admin')).client;
    const owner = await memberIdOf(person.client, person.email);
    const invited = (await person.client.call(ownMemberRoutes.list, { query: { state: 'invited' } as never })).body
      .items[0];
    const stranger = (await aPerson('owner')).client;
    const request = (client: TestClient, id: unknown) =>
      client.call(ofMembers.request, { params: { id: id as never }, body: { email: newAddress() } });
    expect((await request(administrator, owner?.id)).problem.code).toBe('forbidden');
    expect((await request(stranger, owner?.id)).problem.code).toBe('notFound');
    expect((await request(person.client, invited?.id)).problem.code).toBe('memberNotActive');
    await mails.database.rows(`update tenants set management_mode = 'self_managed' where id = $1`, [person.tenantId]);
    const partner = await mails.partner.admin.call(byPartner.request, {
      params: { id: owner?.id as never },
      body: { email: newAddress() },
    });
    expect(partner.problem.code).toBe('forbidden');
  });

  it('an editor of one tenant binds nothing in another where the person works, too', async () => {
    const person = await aPerson();
    const there = await aPerson('owner');
    await there.client.call(
      ownMemberRoutes.invite,
      { body: { firstName: 'A', lastName: 'B', email: person.email, role: 'member', language: 'it' } },
      { 'idempotency-key': mails.given.unique('key') },
    );
    const { accounts } = (await person.client.call(sessionRoutes.current)).body;
    const other = accounts.find(({ tenantId }) => tenantId === there.tenantId);
    await person.client.call(sessionRoutes.switchAccount, { body: { membershipId: other?.membershipId } });
    const member = await memberIdOf(there.client, person.email);
    const [attacker, wanted] = [newAddress(), newAddress()];
    const params = { id: member?.id as never };
    await there.client.call(ofMembers.request, { params, body: { email: attacker } });
    const stolen = await linkTo(attacker);
    // Two that wait: the newer one only, and never the address of the older one by the link of the newer.
    await ask(person.client, wanted);
    expect((await confirm(person.client, stolen)).problem.code).toBe('linkInvalid');
    expect((await confirm(person.client, await linkTo(wanted))).body.outcome).toBe('confirmed');
    expect(await addressOf(person.userId)).toBe(wanted);
    const listed = await mails.partner.admin.call(customerMemberRoutes.list, {
      params: { id: person.tenantId as never },
      query: { search: wanted } as never,
    });
    expect(listed.body.items).toHaveLength(1);
  });

  it.each([
    ['homoglyph', (local: string) => local.replace('m', 'м')],
    ['dotless i', (local: string) => `${local}ı`],
    ['combining mark', (local: string) => local.replace('m', 'm\u0323')],
    ['tag', (local: string) => `${local}+tag`],
  ])('an address with a %s is another address, and the account of nobody else', async (_, change) => {
    const [{ client, userId }, victim] = [await aPerson(), await aPerson()];
    const [local = '', domain = ''] = victim.email.split('@');
    const email = `${change(local)}@${domain}`;
    const { status } = await ask(client, email);
    if (status === 200) await confirm(client, await linkTo(email.normalize('NFC')));
    expect([await addressOf(victim.userId), (await signIn(victim.email)).status]).toEqual([victim.email, 200]);
    expect(await addressOf(userId)).not.toBe(victim.email);
  });

  it.each([
    '"quoted local"@people.example',
    'two words@people.example',
    'a@b@people.example',
    'a(comment)@people.example',
  ])('refuses %s at its field', async (email) => {
    const { client } = await aPerson();
    expect((await ask(client, email)).problem.errors).toEqual([{ field: 'email', code: 'invalidEmail' }]);
  });
});

describe('undoing', () => {
  it('S004-37 the old address brings itself back within 72 hours: sessions end, and a new password is needed', async () => {
    const { client, email: old, newEmail, userId, undoToken } = await aChangedPerson();
    mails.target.clock.moveBy(71 * HOUR);
    expect((await browser().call(links.inspect, { body: { token: undoToken } })).body.purpose).toBe('undo');
    expect((await undo(undoToken)).body).toEqual({ outcome: 'reverted' });
    expect([await addressOf(userId), await changesOf(userId)]).toEqual([old, ['reverted']]);
    expect((await client.call(sessionRoutes.current)).status).toBe(401);
    expect([(await signIn(old)).status, (await signIn(newEmail)).status]).toEqual([401, 401]);
    expect((await undo(undoToken)).problem.code).toBe('linkInvalid');
  });

  it('S004-37 the way back brings a link to choose a new password', async () => {
    const { email: old, undoToken } = await aChangedPerson();
    await undo(undoToken);
    const token = await linkTo(old, 3);
    const set = await browser().call(sessionRoutes.setPassword, { body: { token, password: 'una frase tutta nuova' } });
    expect(set.status).toBe(200);
    expect((await signIn(old, 'una frase tutta nuova')).status).toBe(200);
  });

  it('S004-37 is over after 72 hours', async () => {
    const { userId, newEmail, undoToken } = await aChangedPerson();
    mails.target.clock.moveBy(72 * HOUR + 1000);
    expect((await undo(undoToken)).problem.code).toBe('linkInvalid');
    expect(await addressOf(userId)).toBe(newEmail);
  });

  it('S004-37 the old address says no before it is confirmed, too', async () => {
    const { client, email: old, userId } = await aPerson();
    const email = newAddress();
    await ask(client, email);
    const token = await linkTo(email);
    expect((await undo(await linkTo(old))).body).toEqual({ outcome: 'cancelled' });
    expect((await confirm(client, token)).problem.code).toBe('linkInvalid');
    expect([await addressOf(userId), (await signIn(old)).status]).toEqual([old, 200]);
  });

  it('AU-06 whoever holds the account cannot take the way back away', async () => {
    const { client, email: old, newEmail, userId, undoToken } = await aChangedPerson();
    // A forgotten password, a new password, another address: none of them makes the link to the old address void.
    await browser().call(sessionRoutes.forgottenPassword, { body: { email: newEmail } });
    await mails.arrival(newEmail, 2);
    await ask(client, newAddress());
    // Nobody else gets the old address meanwhile: not by a change, and not by an invitation.
    const attacker = await aPerson('owner');
    expect((await ask(attacker.client, old)).problem.code).toBe('emailTaken');
    await attacker.client.call(
      ownMemberRoutes.invite,
      { body: { firstName: 'A', lastName: 'B', email: old, role: 'member', language: 'it' } },
      { 'idempotency-key': mails.given.unique('key') },
    );
    const bound = await mails.database.rows(
      'select user_id from memberships where tenant_id = $1 and invited_email = $2',
      [attacker.tenantId, old],
    );
    expect(bound).toEqual([{ user_id: userId }]);
    expect((await undo(undoToken)).body).toEqual({ outcome: 'reverted' });
    expect([await addressOf(userId), await changesOf(userId)]).toEqual([old, ['reverted', 'cancelled']]);
  });
});
