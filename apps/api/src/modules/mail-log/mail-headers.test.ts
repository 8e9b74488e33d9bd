import { afterAll, beforeAll, expect, it } from 'vitest';
import { CustomerMails } from '../../../test/support/customer-mails';

let mails: CustomerMails;

beforeAll(async () => {
  mails = await CustomerMails.start();
});
afterAll(() => mails.close());

const create = (overrides: Record<string, unknown>) => mails.given.createCustomer(mails.partner.admin, overrides);

it.each([
  ['firstName', 'Lucia\r\nBcc: x@evil.example'],
  ['lastName', 'Ferraro\nSubject: x'],
  ['company', 'Officine\r\n\r\n<script>'],
  ['lastName', 'Ferraro\u0000'],
  ['company', 'Officine\u2028Bcc: x@evil.example'],
  ['firstName', '\u202eaicuL'],
])('JB-06 refuses what would end a header line or turn it around, in %s', async (field, value) => {
  const answer = await create({ [field]: value });
  expect([answer.status, answer.problem.errors]).toEqual([422, [{ field, code: 'controlCharacters' }]]);
});

it.each([
  ['a line break and a header', 'b@x.example\r\nBcc: c@x.example'],
  ['a bare line feed', 'b@x.example\nTo: c@x.example'],
  ['a NUL', 'b@x.example\u0000'],
  ['two addresses', 'b@x.example, c@x.example'],
  ['a quoted local part', '"b@x.example, c"@x.example'],
  ['a group', 'everybody:b@x.example,c@x.example;'],
  ['a display name', 'B <b@x.example>'],
  ['a comment', 'b(c@x.example)@x.example'],
  ['an address literal', 'b@[127.0.0.1]'],
  ['a route', '<@x.example:b@y.example>'],
])('JB-06 refuses %s as an address', async (_, email) => {
  const answer = await create({ email });
  expect([answer.status, answer.problem.errors?.map(({ field }) => field)]).toEqual([422, ['email']]);
});

it.each([
  ['Émile "O’Hara" <x@evil.example>', ', y@evil.example'],
  ['Lucia, "Bcc: x@evil.example"', 'Ferraro; z@evil.example'],
  ['=?utf-8?Q?Lucia=0D=0ABcc:_x@evil.example?=', 'Ferraro'],
  ['Lucia%0d%0aBcc:x@evil.example', '\\r\\nBcc: x@evil.example'],
])('JB-06 delivers to exactly the one address, with %s as a name', async (firstName, lastName) => {
  const email = `${mails.given.unique('one')}@mail.example`;
  await create({ email, firstName, lastName, company: `Ditta ${firstName}` });
  const mail = await mails.arrival(email);
  expect(mail.to?.map(({ address }) => address)).toEqual([email]);
  expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
  expect(mails.sink.recipients).toContainEqual([email]);
  const senders = mail.headers.filter(({ key }) => ['from', 'sender', 'reply-to', 'bcc', 'cc'].includes(key));
  expect(senders.map(({ value }) => value).join()).not.toContain('evil.example');
});

it('JB-06 writes to a domain outside of ASCII in the form that mail servers know', async () => {
  const local = mails.given.unique('lucia');
  await create({ email: `${local}@caffè.example` });
  const mail = await mails.arrival(`${local}@xn--caff-8oa.example`);
  expect(mail.text).toContain(`${local}@caffè.example`);
});

it('JB-06 has sent nothing to anybody else', () => {
  expect(mails.sink.recipients.length).toBeGreaterThan(4);
  expect(mails.sink.recipients.every((addresses) => addresses.length === 1)).toBe(true);
  expect(mails.sink.recipients.flat().filter((address) => address.endsWith('evil.example'))).toEqual([]);
});
