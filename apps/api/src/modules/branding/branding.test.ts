import { brandRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Announcing } from '../../../test/factories/announcing';
import type { TestClient } from '../../../test/support/test-client';

let at: Announcing;

beforeAll(async () => {
  at = await Announcing.start();
});
afterAll(() => at.close());

const colours = { tier1: '#7A3E9D', tier2: '#0B6570' };
const set = (client: TestClient, body: Record<string, unknown>, version = 0) =>
  client.call(brandRoutes.update, { version, body: { accent: colours.tier1, replyTo: null, ...body } });

it('X-04 sends mails under the nearest brand above whoever gets them: name, colour and where answers go', async () => {
  const { admin, id } = await at.mails.given.partner();
  const below = await at.mails.given.partner(id);
  await set(admin, { name: 'Valle Digitale', replyTo: 'aiuto@valle.example' });
  const mailTo = async (client: TestClient) => {
    const email = `${at.mails.given.unique('branded')}@mail.example`;
    await at.mails.given.createCustomer(client, { email });
    return at.mails.arrival(email);
  };
  for (const client of [admin, below.admin]) {
    const mail = await mailTo(client);
    expect(mail.from).toMatchObject({ name: 'Valle Digitale', address: 'no-reply@tenantry.example' });
    expect(mail.replyTo?.map(({ address }) => address)).toEqual(['aiuto@valle.example']);
    expect(mail.html).toContain(colours.tier1);
  }
  await set(below.admin, { name: 'Sotto Voce', accent: colours.tier2 });
  const nearer = await mailTo(below.admin);
  expect([nearer.from?.name, nearer.replyTo]).toEqual(['Sotto Voce', undefined]);
  expect(nearer.html).toContain(colours.tier2);
  expect((await mailTo(admin)).from?.name).toBe('Valle Digitale');
});

it('X-04 gives an announcement the brand of each reader, not of its author', async () => {
  const { admin, id } = await at.mails.given.partner();
  const below = await at.mails.given.partner(id);
  await set(admin, { name: 'Valle Digitale' });
  await set(below.admin, { name: 'Sotto Voce' });
  const near = await at.contact((await at.customer(admin)).id, 'near', ['business'], {}, admin);
  const far = await at.contact((await at.customer(below.admin)).id, 'far', ['business'], {}, below.admin);
  await at.sent({ types: ['business'] }, admin);
  expect((await at.mails.arrival(near.email)).from?.name).toBe('Valle Digitale');
  expect((await at.mails.arrival(far.email)).from?.name).toBe('Sotto Voce');
});

it('X-04 shows the inherited brand until the own one is set, and those set below', async () => {
  const { admin, id } = await at.mails.given.partner();
  const below = await at.mails.given.partner(id);
  await set(admin, { name: 'Valle Digitale' });
  const { body: inherited } = await below.admin.call(brandRoutes.get);
  expect(inherited).toMatchObject({ name: 'Valle Digitale', inherited: true, version: 0 });
  await set(below.admin, { name: 'Sotto Voce' });
  expect((await below.admin.call(brandRoutes.get)).body).toMatchObject({ name: 'Sotto Voce', inherited: false });
  const names = async (client: TestClient) =>
    (await client.call(brandRoutes.list)).body.items.map(({ name }: { name: string }) => name);
  expect(await names(admin)).toEqual(['Valle Digitale', 'Sotto Voce']);
  expect(await names(below.admin)).toEqual(['Sotto Voce']);
});

it.each(['#FFD400', '#777777', '#ffffff'])(
  'X-04 refuses %s, on which white text cannot be read, and suggests a shade',
  async (accent) => {
    const { admin } = await at.mails.given.partner();
    const answer = await set(admin, { name: 'Troppo chiaro', accent });
    const [error] = answer.problem.errors ?? [];
    expect([answer.status, answer.problem.code, error?.field]).toEqual([422, 'contrastTooLow', 'accent']);
    const suggested = await set(admin, { name: 'Leggibile', accent: error?.params?.['suggestion'] });
    expect(suggested.status).toBe(200);
  },
);

it.each([
  ['name', 'Valle\r\nBcc: x@evil.example', 'controlCharacters'],
  ['name', 'Valle\u202eelatigiD', 'controlCharacters'],
  ['replyTo', 'a@valle.example\r\nBcc: x@evil.example', 'invalidEmail'],
  ['replyTo', 'a@valle.example, b@valle.example', 'invalidEmail'],
  ['replyTo', '"a, b"@valle.example', 'invalidEmail'],
  ['accent', 'red;background:url(//evil.example)', 'invalidColour'],
])('JB-06 refuses in the %s of a brand %j', async (field, value, code) => {
  const { admin } = await at.mails.given.partner();
  const answer = await set(admin, { name: 'Valle Digitale', [field]: value });
  expect([answer.status, answer.problem.errors]).toMatchObject([422, [{ field, code }]]);
});

it.each([
  'Valle "Digitale" <x@evil.example>',
  'Valle, y@evil.example; z@evil.example',
  '=?utf-8?Q?Valle=0D=0ABcc:_x@evil.example?=',
])('JB-06 mails to exactly the one address under the brand %j', async (name) => {
  const { admin } = await at.mails.given.partner();
  expect((await set(admin, { name })).status).toBe(200);
  const contact = await at.contact((await at.customer(admin)).id, 'one', ['business'], {}, admin);
  await at.sent({ types: ['business'] }, admin);
  const mail = await at.mails.arrival(contact.email);
  expect(mail.from?.address).toBe('no-reply@tenantry.example');
  expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
  expect(at.mails.sink.recipients.flat().filter((one) => one.endsWith('evil.example'))).toEqual([]);
});

it('JB-07 shows in HTML and in plain text what an author has typed, and makes nothing of it', async () => {
  const { admin } = await at.mails.given.partner();
  const contact = await at.contact((await at.customer(admin)).id, 'canary', ['business'], {}, admin);
  const canary = '<script>alert(1)</script><img src=x onerror=alert(1)> <a href="javascript:alert(1)">qui</a> {{x}}';
  const text = { subject: `Novità ${canary}`.slice(0, 150), body: `Prima\n\n${canary}\nhttps://evil.example/x` };
  await at.sent({ types: ['business'], texts: { it: text, en: text } }, admin);
  const mail = await at.mails.arrival(contact.email);
  expect(mail.text).toContain(canary);
  expect(mail.subject).toBe(text.subject);
  expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(mail.html).not.toMatch(/<(?:script|img|a|iframe|form|object|svg)\b/i);
});
