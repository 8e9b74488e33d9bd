import { mailRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import type { TestClient } from '../../../test/support/test-client';

let target: TestApp;
let given: Given;
let admin: TestClient;

const NOW = '2027-03-10T20:00:00.000Z';

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  const { id } = await given.partner();
  target.clock.moveTo(new Date(NOW));
  admin = (await given.person(id, 'partner_admin')).client;
});
afterAll(() => target.close());

const onDay = (timezone: string, date: string) =>
  given.createCustomer(admin, { timezone, accountMail: { when: 'date', date } });
// The clock of the tests runs on from where it was set.
const secondsFromNow = (instant: string) => (new Date(instant).getTime() - new Date(NOW).getTime()) / 1000;

it.each([
  ['Europe/Rome', '2027-03-27', '07:00'],
  ['Europe/Rome', '2027-03-28', '06:00'],
  ['Europe/Rome', '2027-10-30', '06:00'],
  ['Europe/Rome', '2027-10-31', '07:00'],
  ['America/New_York', '2027-03-13', '13:00'],
  ['America/New_York', '2027-03-14', '12:00'],
  ['Asia/Kolkata', '2027-06-01', '02:30'],
  ['Africa/Casablanca', '2027-06-01', '07:00'],
])('S001-17 JB-05 sends at 08:00 in %s on %s, which is %s UTC', async (timezone, day, utc) => {
  const created = await onDay(timezone, day);
  const at = `${day}T${utc}:00.000Z`;
  expect(new Date(created.body.mailAt).toISOString()).toBe(at);
  const other = (await onDay(timezone, '2028-01-10')).body;
  const [mail] = (await admin.call(mailRoutes.list, { params: { id: other.id } })).body.items;
  if (!mail) throw new Error('no mail');
  const moved = await admin.call(mailRoutes.reschedule, {
    params: { id: mail.id },
    version: mail.version,
    body: { date: day },
  });
  expect(new Date(moved.body.sendAt).toISOString()).toBe(at);
});

it.each([
  // It is the 11th there, 05:00.
  ['Asia/Tokyo', '2027-03-10', '2027-03-11', 3 * 3600],
  // Still the 10th, 15:00: eight o'clock has passed, so it goes at once.
  ['America/New_York', '2027-03-09', '2027-03-10', 0],
  // The 11th, 10:00.
  ['Pacific/Kiritimati', '2027-03-10', '2027-03-11', 0],
  // The 10th, 09:00.
  ['Pacific/Pago_Pago', '2027-03-09', '2027-03-10', 0],
  // The 10th, 21:00.
  ['Europe/Rome', '2027-03-09', '2027-03-10', 0],
])('S001-17 takes today in %s, refuses the day before, at the field', async (timezone, yesterday, today, seconds) => {
  const past = await onDay(timezone, yesterday);
  expect([past.status, past.problem.errors]).toEqual([422, [{ field: 'accountMail.date', code: 'sendDateInPast' }]]);
  const { body } = await onDay(timezone, today);
  const wait = secondsFromNow(body.mailAt);
  expect(wait).toBeGreaterThanOrEqual(seconds);
  expect(wait).toBeLessThan(seconds + 60);
  const [mail] = (await admin.call(mailRoutes.list, { params: { id: body.id } })).body.items;
  expect(mail?.status).toBe(seconds > 0 ? 'scheduled' : 'queued');
});

it.each([['2027-02-29'], ['2027-13-01'], ['31/12/2027'], ['2027-03-11T08:00:00Z'], ['']])(
  'S001-17 refuses %j as a day',
  async (date) => {
    const answer = await onDay('Europe/Rome', date);
    expect([answer.status, answer.problem.errors?.[0]?.field]).toEqual([422, 'accountMail.date']);
  },
);

it('S001-16 asks for the day when the mail is to go on a day', async () => {
  const answer = await given.createCustomer(admin, { accountMail: { when: 'date' } });
  expect([answer.status, answer.problem.errors]).toEqual([422, [{ field: 'accountMail.date', code: 'required' }]]);
  const neither = await given.createCustomer(admin, { accountMail: { when: 'never' } });
  expect([neither.status, neither.problem.errors?.[0]?.field]).toEqual([422, 'accountMail.when']);
});
