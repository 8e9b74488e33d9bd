import { customerMemberRoutes, memberEmailChangeRoutes as byPartner } from '@tenantry/contracts/admin';
import { memberEmailChangeRoutes as ofMembers, ownMemberRoutes, sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AddressChanges } from '../../../test/factories/address-changes';
import type { CustomerMails } from '../../../test/support/customer-mails';
import type { TestClient } from '../../../test/support/test-client';

let changes: AddressChanges;
let mails: CustomerMails;

beforeAll(async () => {
  changes = await AddressChanges.start();
  ({ mails } = changes);
});
afterEach(() => changes.mails.target.clock.reset());
afterAll(() => changes.close());

describe('AU-06 no editor takes an account over', () => {
  it('the link is good for its person only, who must be signed in as themselves', async () => {
    const person = await changes.person();
    const editor = (await mails.given.person(person.tenantId, 'owner')).client;
    const member = await changes.memberOf(editor, person.email);
    const mailbox = changes.newAddress();
    const params = { id: member?.id as never };
    expect((await editor.call(ofMembers.request, { params, body: { email: mailbox } })).status).toBe(200);
    const token = await changes.linkTo(mailbox);
    const stranger = (await changes.person()).client;
    for (const client of [editor, stranger, changes.browser()])
      expect([410, 401]).toContain((await changes.confirm(client, token)).status);
    expect(await changes.addressOf(person.userId)).toBe(person.email);
    // Nor by asking for a new password at the address that waits.
    await changes.browser().call(sessionRoutes.forgottenPassword, { body: { email: mailbox } });
    expect((await changes.confirm(person.client, token)).body.outcome).toBe('confirmed');
    expect(mails.arrived(mailbox)).toHaveLength(1);
  });

  it('nothing is sent again or taken back for somebody who was shut out', async () => {
    const person = await changes.person('owner');
    const colleague = await mails.given.person(person.tenantId, 'member');
    const params = { id: (await changes.memberOf(person.client, colleague.email))?.id as never };
    await person.client.call(ofMembers.request, { params, body: { email: changes.newAddress() } });
    await mails.database.rows(`update memberships set status = 'disabled' where id = $1`, [params.id]);
    expect((await person.client.call(ofMembers.resend, { params })).problem.code).toBe('memberNotActive');
    expect((await person.client.call(ofMembers.cancel, { params })).problem.code).toBe('memberNotActive');
  });

  it('nobody asks for whoever stands above them, for strangers, or for who has not come in', async () => {
    const person = await changes.person('owner');
    const administrator = (await mails.given.person(person.tenantId, 'admin')).client;
    const owner = await changes.memberOf(person.client, person.email);
    const invited = (await person.client.call(ownMemberRoutes.list, { query: { state: 'invited' } as never })).body
      .items[0];
    const stranger = (await changes.person('owner')).client;
    const request = (client: TestClient, id: unknown) =>
      client.call(ofMembers.request, { params: { id: id as never }, body: { email: changes.newAddress() } });
    expect((await request(administrator, owner?.id)).problem.code).toBe('forbidden');
    expect((await request(stranger, owner?.id)).problem.code).toBe('notFound');
    expect((await request(person.client, invited?.id)).problem.code).toBe('memberNotActive');
    await mails.database.rows(`update tenants set management_mode = 'self_managed' where id = $1`, [person.tenantId]);
    const partner = await mails.partner.admin.call(byPartner.request, {
      params: { id: owner?.id as never },
      body: { email: changes.newAddress() },
    });
    expect(partner.problem.code).toBe('forbidden');
  });

  it('an editor of one tenant binds nothing in another where the person works, too', async () => {
    const person = await changes.person();
    const there = await changes.person('owner');
    await there.client.call(
      ownMemberRoutes.invite,
      { body: { firstName: 'A', lastName: 'B', email: person.email, role: 'member', language: 'it' } },
      { 'idempotency-key': mails.given.unique('key') },
    );
    const { accounts } = (await person.client.call(sessionRoutes.current)).body;
    const other = accounts.find(({ tenantId }) => tenantId === there.tenantId);
    await person.client.call(sessionRoutes.switchAccount, { body: { membershipId: other?.membershipId } });
    const member = await changes.memberOf(there.client, person.email);
    const [attacker, wanted] = [changes.newAddress(), changes.newAddress()];
    const params = { id: member?.id as never };
    await there.client.call(ofMembers.request, { params, body: { email: attacker } });
    const stolen = await changes.linkTo(attacker);
    // Two that wait: the newer one only, and never the address of the older one by the link of the newer.
    await changes.ask(person.client, wanted);
    expect((await changes.confirm(person.client, stolen)).problem.code).toBe('linkInvalid');
    expect((await changes.confirm(person.client, await changes.linkTo(wanted))).body.outcome).toBe('confirmed');
    expect(await changes.addressOf(person.userId)).toBe(wanted);
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
    const [{ client, userId }, victim] = [await changes.person(), await changes.person()];
    const [local = '', domain = ''] = victim.email.split('@');
    const email = `${change(local)}@${domain}`;
    const { status } = await changes.ask(client, email);
    if (status === 200) await changes.confirm(client, await changes.linkTo(email.normalize('NFC')));
    expect([await changes.addressOf(victim.userId), (await changes.signIn(victim.email)).status]).toEqual([
      victim.email,
      200,
    ]);
    expect(await changes.addressOf(userId)).not.toBe(victim.email);
  });

  it.each([
    '"quoted local"@people.example',
    'two words@people.example',
    'a@b@people.example',
    'a(comment)@people.example',
  ])('refuses %s at its field', async (email) => {
    const { client } = await changes.person();
    expect((await changes.ask(client, email)).problem.errors).toEqual([{ field: 'email', code: 'invalidEmail' }]);
  });
});
