import { afterAll, beforeAll, expect, it } from 'vitest';
import { ContactsOfCustomer } from '../../../test/factories/contacts-of-customer';
import { CustomerMails } from '../../../test/support/customer-mails';
import { until } from '../../../test/support/until';

let mails: CustomerMails;

beforeAll(async () => {
  mails = await CustomerMails.start();
});
afterAll(() => mails.close());

const GONE = 550;
const newAddress = () => `${mails.given.unique('chiusa')}@contact.example`;
const aCustomer = async (confirms = false) => (await ContactsOfCustomer.make(mails, confirms)).contacts;
const marked = [true, true];
const unmarked = [false, false];

/** An address that has refused a mail for good, by way of a contact of somebody who asks for confirmations. */
async function aBouncedContact() {
  const contacts = await aCustomer(true);
  const email = newAddress();
  mails.sink.refuseRecipient(email, GONE);
  const { body } = await contacts.add({ email });
  const contact = await until(async () => {
    const seen = await contacts.read(body.id);
    return seen.emailState === 'bounced' ? seen : undefined;
  });
  return { contacts, contact, email };
}

it('S004-23 S004-40 marks a contact whose address bounced and its customer, until it has another address', async () => {
  const { contacts, contact } = await aBouncedContact();
  expect((await contacts.page()).items.find(({ id }) => id === contact.id)?.emailState).toBe('bounced');
  expect(await contacts.mark('bouncesContact')).toEqual(marked);
  const { body } = await contacts.change(contact, { email: newAddress() });
  expect(body.emailState).toBe('waiting');
  expect(await contacts.mark('bouncesContact')).toEqual(unmarked);
});

it('S004-23 marks every customer that has the address, also one that takes it later, until the contact is gone', async () => {
  const [before, later] = [await aCustomer(), await aCustomer()];
  const email = newAddress();
  const first = (await before.add({ email })).body;
  expect(await before.mark('bouncesContact')).toEqual(unmarked);
  mails.sink.refuseRecipient(email, GONE);
  await (await aCustomer(true)).add({ email });
  await until(async () => (await before.read(first.id)).emailState === 'bounced');
  const second = (await later.add({ email })).body;
  expect([await before.mark('bouncesContact'), await later.mark('bouncesContact')]).toEqual([marked, marked]);
  await later.remove(second.id);
  expect([await before.mark('bouncesContact'), await later.mark('bouncesContact')]).toEqual([marked, unmarked]);
});

it('S004-23 misses no mark when an address bounces while a contact gets it', async () => {
  const contacts = await aCustomer();
  for (let round = 0; round < 6; round += 1) {
    const email = newAddress();
    const [{ body }] = await Promise.all([
      contacts.add({ email }),
      mails.database.rows(`select identity.suppress_address($1, 'notice', null)`, [email]),
    ]);
    expect([round, await contacts.mark('bouncesContact')]).toEqual([round, marked]);
    await contacts.remove(body.id);
    expect([round, await contacts.mark('bouncesContact')]).toEqual([round, unmarked]);
  }
});
