import { announcementRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SignedNotice } from '../../src/platform/mail/signed-notice';
import { Announcing } from '../factories/announcing';
import { TEST_SECRET } from '../support/test-app';

let at: Announcing;
const signed = new SignedNotice(TEST_SECRET);

beforeAll(async () => {
  at = await Announcing.start();
});
afterAll(() => at.close());

const seconds = (shift = 0) => String(Math.floor(Date.now() / 1000) + shift);
const noticeOf = (email: string, id: string = crypto.randomUUID()) => JSON.stringify({ id, email });

async function tell(body: string, time = seconds(), signature = signed.sign(time, body)): Promise<number> {
  const headers = { 'content-type': 'application/json', 'x-tenantry-time': time, 'x-tenantry-signature': signature };
  const answer = await at.mails.target.app.inject({ method: 'POST', url: '/api/bounces', headers, payload: body });
  return answer.statusCode;
}

async function aContact(overrides: Record<string, unknown> = {}) {
  const { admin } = await at.mails.given.partner();
  const { id } = await at.customer(admin, overrides);
  const { email } = await at.contact(id, 'notice', ['business'], {}, admin);
  const suppressed = async () =>
    (await admin.call(announcementRoutes.recipients, { query: { types: 'business' } } as never)).body.suppressed;
  return { id, email, suppressed };
}

it('S004-23 believes a signed notice that a mail came back, and tells the emergency address', async () => {
  const emergencyEmail = `${at.mails.given.unique('emergency')}@other.example`;
  const { email, suppressed } = await aContact({ emergencyEmail });
  expect(await tell(noticeOf(email.toUpperCase().replace('@CONTACT.EXAMPLE', '@contact.example')))).toBe(204);
  expect(await suppressed()).toBe(1);
  expect((await at.mails.arrival(emergencyEmail)).text?.toLowerCase()).toContain(email.toLowerCase());
});

it('S004-23 believes no notice that is unsigned, changed, too old, from the future or signed with another key', async () => {
  const { email, suppressed } = await aContact();
  const body = noticeOf(email);
  const other = new SignedNotice('another secret that is long enough too');
  expect([
    await tell(body, seconds(), ''),
    await tell(body, seconds(), 'zz'),
    await tell(body, seconds(), other.sign(seconds(), body)),
    await tell(noticeOf(email), seconds(), signed.sign(seconds(), body)),
    await tell(body, seconds(1), signed.sign(seconds(), body)),
    await tell(body, seconds(-301)),
    await tell(body, seconds(301)),
    await tell(body, 'now'),
  ]).toEqual(Array(8).fill(403));
  expect(await tell('{"id":"1","email":"x"}')).toBe(400);
  expect(await tell('[]')).toBe(400);
  expect(await suppressed()).toBe(0);
});

it('S004-23 hears a notice once, also when somebody sends it again after the address was proven', async () => {
  const { email, suppressed } = await aContact();
  const [body, time] = [noticeOf(email), seconds()];
  expect(await tell(body, time)).toBe(204);
  await at.mails.database.rows('delete from identity.suppressed_addresses where email_norm = $1', [email]);
  expect(await tell(body, time)).toBe(204);
  expect(await suppressed()).toBe(0);
  expect(await tell(noticeOf(email), time)).toBe(204);
  expect(await suppressed()).toBe(1);
});
