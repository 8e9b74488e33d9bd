import { contactLinkRoutes as partnerLinks, ownContactRoutes as ofPartner } from '@tenantry/contracts/admin';
import { contactLinkRoutes as links, ownContactRoutes as own, sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { contactInputOf } from '../../../test/factories/contact-input';
import { ContactsOfCustomer } from '../../../test/factories/contacts-of-customer';
import { PASSWORD } from '../../../test/factories/given';
import { CustomerMails, tokenIn } from '../../../test/support/customer-mails';
import { TestClient } from '../../../test/support/test-client';

let mails: CustomerMails;

beforeAll(async () => {
  mails = await CustomerMails.start();
});
afterEach(() => mails.target.clock.reset());
afterAll(() => mails.close());

const browser = () => new TestClient(mails.target, 'customer');
const confirm = (token: string) => browser().call(links.confirm, { body: { token } });
const aCustomer = (confirms = true) => ContactsOfCustomer.make(mails, confirms);
const linkTo = async (address: string, number = 1) => tokenIn((await mails.arrival(address, number)).text);

describe('S004-40 the address of a contact without user', () => {
  it('is in force at once, waits with a mark on both sides, and is confirmed once by the mailed link', async () => {
    const { contacts, owner } = await aCustomer();
    const { body } = await contacts.add();
    expect(body).toMatchObject({ email: body.email, emailState: 'waiting' });
    const token = await linkTo(body.email);
    for (const method of ['GET', 'HEAD'] as const)
      await mails.target.app.inject({ method, url: `/api/v1/customer/contact-address/confirmation?token=${token}` });
    expect((await browser().call(links.inspect, { body: { token } })).body).toEqual({
      company: contacts.company,
      firstName: 'Ada',
      email: body.email,
    });
    expect((await contacts.read(body.id)).emailState).toBe('waiting');

    expect((await confirm(token)).body).toEqual({ email: body.email });
    const seen = await owner.client.call(own.get, { params: { contactId: body.id } });
    expect([seen.body.emailState, seen.body.version]).toEqual(['confirmed', body.version]);
    expect((await contacts.read(body.id)).emailState).toBe('confirmed');
    for (const route of [links.confirm, links.inspect])
      expect((await browser().call(route, { body: { token } })).problem.code).toBe('linkInvalid');
    expect(await contacts.history(body.id)).toEqual([
      { action: 'contact.created', by: 'Ada Prova' },
      { action: 'contact.address_confirmed', by: 'Ada Riva' },
    ]);
  });

  it('is asked for nothing where the tenant has not switched it on, and of no user', async () => {
    const { contacts, owner } = await aCustomer(false);
    const { body } = await contacts.add();
    await contacts.decide(true);
    const ofUser = await owner.client.call(own.createFromUser, {
      params: {},
      body: { userId: owner.userId, types: ['billing'], language: null },
    });
    expect([(await contacts.read(body.id)).emailState, ofUser.body.emailState]).toEqual([null, null]);
    expect((await contacts.ask(ofUser.body.id)).problem.code).toBe('nothingToConfirm');
    expect(await contacts.mailsTo(body.email)).toEqual([]);
    expect(await contacts.mailsTo(ofUser.body.email)).toEqual([{ template: 'account_created' }]);
    // One from before can be asked, too.
    expect((await contacts.ask(body.id)).body.emailState).toBe('waiting');
    expect((await confirm(await linkTo(body.email))).status).toBe(200);
    expect((await contacts.ask(body.id)).problem.code).toBe('nothingToConfirm');
  });

  it('starts anew with another address: what was confirmed no longer counts, and the link to the old one is dead', async () => {
    const { contacts } = await aCustomer();
    const { body } = await contacts.add();
    const old = await linkTo(body.email);
    const email = `${mails.given.unique('nuova')}@contact.example`;
    const moved = await contacts.change(body, { email });
    expect(moved.body).toMatchObject({ email, emailState: 'waiting' });
    expect((await confirm(old)).problem.code).toBe('linkInvalid');
    await confirm(await linkTo(email));
    const named = await contacts.change(moved.body, { email: email.toUpperCase(), firstName: 'Ida' });
    expect(named.body.emailState).toBe('confirmed');
    const back = await contacts.change(named.body, { email: body.email });
    expect(back.body.emailState).toBe('waiting');
  });

  it('is confirmed by the newest link only, by none of a contact that is gone, and by none after seven days', async () => {
    const { contacts } = await aCustomer();
    const { body } = await contacts.add();
    const first = await linkTo(body.email);
    await contacts.ask(body.id);
    expect((await confirm(first)).problem.code).toBe('linkInvalid');
    const second = await linkTo(body.email, 2);
    mails.target.clock.moveBy(7 * 864e5 + 1000);
    expect((await confirm(second)).problem.code).toBe('linkInvalid');
    mails.target.clock.reset();
    await contacts.remove(body.id);
    expect((await confirm(second)).problem.code).toBe('linkInvalid');
  });

  it('stays as it is known to be when the tenant no longer asks, and what waits is no longer told', async () => {
    const { contacts } = await aCustomer();
    const [known, waiting] = [(await contacts.add()).body, (await contacts.add()).body];
    await confirm(await linkTo(known.email));
    const token = await linkTo(waiting.email);
    await contacts.decide(false);
    expect((await contacts.page()).confirmsAddresses).toBe(false);
    const states = async () => [known, waiting].map(async ({ id }) => (await contacts.read(id)).emailState);
    expect(await Promise.all(await states())).toEqual(['confirmed', null]);
    expect((await contacts.ask(waiting.id)).problem.code).toBe('nothingToConfirm');
    // Whoever has the mail may still use it.
    expect((await confirm(token)).status).toBe(200);
    expect(await Promise.all(await states())).toEqual(['confirmed', 'confirmed']);
  });

  it('is asked in the language of the contact, under the name of the nearest partner', async () => {
    const { contacts } = await aCustomer();
    const { body } = await contacts.add({ language: 'en' });
    const mail = await mails.arrival(body.email);
    expect([mail.from?.name, mail.subject]).toEqual([
      mails.partner.name,
      `Confirm your address for ${contacts.company}`,
    ]);
    expect(mail.text).toContain('/customer/confirm-contact#token=');
  });

  it('AU-06 gets a link that opens nothing else, in its own app only', async () => {
    const { contacts } = await aCustomer();
    const token = await linkTo((await contacts.add()).body.email);
    const password = await browser().call(sessionRoutes.setPassword, { body: { token, password: PASSWORD } });
    const inspected = await browser().call(sessionRoutes.inspectPasswordLink, { body: { token } });
    const elsewhere = await new TestClient(mails.target, 'admin').call(partnerLinks.confirm, { body: { token } });
    for (const { problem } of [password, inspected, elsewhere]) expect(problem.code).toBe('linkInvalid');
    expect((await confirm(token)).status).toBe(200);
  });

  it('is confirmed for contacts of the own company of a partner, in the management portal', async () => {
    const { admin } = mails.partner;
    await admin.call(ofPartner.decideConfirmation, { params: {}, body: { confirmsAddresses: true } });
    const { body } = await admin.call(ofPartner.create, {
      params: {},
      body: contactInputOf(mails.given.unique('eva')),
    });
    const { text } = await mails.arrival(body.email);
    expect(text).toContain('/admin/confirm-contact#token=');
    const token = tokenIn(text);
    expect((await new TestClient(mails.target, 'admin').call(partnerLinks.confirm, { body: { token } })).status).toBe(
      200,
    );
    expect((await admin.call(ofPartner.get, { params: { contactId: body.id } })).body.emailState).toBe('confirmed');
  });

  it('is confirmed or changed, never both, when both happen at once', async () => {
    const { contacts } = await aCustomer();
    for (let round = 0; round < 4; round += 1) {
      const { body } = await contacts.add();
      const token = await linkTo(body.email);
      const email = `${mails.given.unique('gara')}@contact.example`;
      const [, moved] = await Promise.all([confirm(token), contacts.change(body, { email })]);
      expect([moved.status, (await contacts.read(body.id)).emailState]).toEqual([200, 'waiting']);
    }
  });

  it('JB-08 gets five mails within the hour, however often somebody asks', async () => {
    const { contacts } = await aCustomer();
    const { body } = await contacts.add();
    for (let number = 1; number <= 5; number += 1) {
      await mails.arrival(body.email, number);
      await contacts.ask(body.id);
    }
    await contacts.mailFailed(body.email, 'recipientLimit');
    expect(mails.arrived(body.email)).toHaveLength(5);
  });
});

describe('S004-40 a customer of whom an address waits', () => {
  it('is marked and found by its partner, until it is confirmed, removed, or no longer asked for', async () => {
    const { contacts } = await aCustomer();
    expect(await contacts.mark()).toEqual([false, false]);
    const first = (await contacts.add()).body;
    expect(await contacts.mark()).toEqual([true, true]);
    const second = (await contacts.add()).body;
    await confirm(await linkTo(first.email));
    expect(await contacts.mark()).toEqual([true, true]);
    await contacts.decide(false);
    expect(await contacts.mark()).toEqual([false, false]);
    await contacts.decide(true);
    expect(await contacts.mark()).toEqual([true, true]);
    await contacts.remove(second.id);
    expect(await contacts.mark()).toEqual([false, false]);
  });

  it('is marked no longer once the last two are confirmed at once', async () => {
    const { contacts } = await aCustomer();
    const tokens: string[] = [];
    for (let number = 0; number < 2; number += 1) tokens.push(await linkTo((await contacts.add()).body.email));
    await Promise.all(tokens.map(confirm));
    expect(await contacts.mark()).toEqual([false, false]);
  });
});
