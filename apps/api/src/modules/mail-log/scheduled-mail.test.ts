import { mailRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CustomerMails, inDays } from '../../../test/support/customer-mails';
import { until } from '../../../test/support/until';
import { SendMailJob } from './send-mail.job';

let mails: CustomerMails;

beforeAll(async () => {
  mails = await CustomerMails.start();
});
afterAll(() => mails.close());

type Waiting = Awaited<ReturnType<CustomerMails['scheduled']>>['mail'];
const admin = () => mails.partner.admin;
const move = ({ id, version }: Waiting, date: string) =>
  admin().call(mailRoutes.reschedule, { params: { id }, version, body: { date } });
const sendNow = ({ id, version }: Waiting) => admin().call(mailRoutes.sendNow, { params: { id }, version });
const cancel = ({ id, version }: Waiting) => admin().call(mailRoutes.cancel, { params: { id }, version });

it('S001-17 shows a scheduled mail, moves it, refuses a past day, and sends it now once', async () => {
  const { id, email, mail } = await mails.scheduled();
  expect(mail).toMatchObject({ status: 'scheduled', sentAt: null });
  expect(new Date(mail.sendAt).toLocaleString('sv-SE', { timeZone: 'Europe/Rome' })).toBe(`${inDays(9)} 08:00:00`);
  const past = await move(mail, inDays(-2));
  expect([past.status, past.problem.errors]).toEqual([422, [{ field: 'date', code: 'sendDateInPast' }]]);
  const moved = await move(mail, inDays(30));
  expect(moved.body.sendAt.slice(0, 10)).toBe(inDays(30));
  const stale = await sendNow(mail);
  expect([stale.status, stale.problem.code]).toEqual([412, 'staleVersion']);

  expect(mails.arrived(email)).toHaveLength(0);
  await sendNow(moved.body);
  await mails.arrival(email);
  const sent = await until(async () => {
    const newest = await mails.newest(id);
    return newest.status === 'sent' && newest;
  });
  for (const step of [sendNow, cancel, (one: Waiting) => move(one, inDays(3))]) {
    const again = await step(sent);
    expect([again.status, again.problem.code]).toEqual([409, 'mailNotPending']);
  }
  expect(mails.arrived(email)).toHaveLength(1);
});

it('S001-17 keeps one job for a mail that was moved ten times', async () => {
  const { mail } = await mails.scheduled();
  let latest = mail;
  for (let day = 10; day < 20; day += 1) latest = (await move(latest, inDays(day))).body;
  const jobs = await mails.database.rows(
    `select run_at from graphile_worker._private_jobs where payload->>'mailId' = $1`,
    [mail.id],
  );
  expect(jobs).toEqual([{ run_at: new Date(latest.sendAt) }]);
});

it('S001-17 sends once although 10 people send it at the same time', async () => {
  const { email, mail, id } = await mails.scheduled();
  const answers = await Promise.all(Array.from({ length: 10 }, () => sendNow(mail)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => [409, 412].includes(status))).toHaveLength(9);
  await until(async () => (await mails.newest(id)).status === 'sent');
  expect(mails.arrived(email)).toHaveLength(1);
});

it('S001-18 sends nothing that was cancelled by hand, or whose user or customer was disabled before the day', async () => {
  const byHand = await mails.scheduled();
  const cancelled = await cancel(byHand.mail);
  expect(cancelled.body).toMatchObject({ status: 'cancelled', reason: 'byHand' });
  await mails.target.app.get(SendMailJob).run({ tenantId: byHand.id, mailId: byHand.mail.id });

  const disabled = await mails.scheduled();
  await mails.database.rows(`update identity.users set status = 'disabled' where email_norm = $1`, [disabled.email]);
  await sendNow(disabled.mail);
  await until(async () => (await mails.newest(disabled.id)).status === 'cancelled');
  expect((await mails.newest(disabled.id)).reason).toBe('userDisabled');

  const closed = await mails.scheduled();
  await mails.database.rows(`update tenants set status = 'disabled' where id = $1`, [closed.id]);
  await sendNow(closed.mail);
  await until(async () => (await mails.newest(closed.id)).reason === 'customerDisabled');
  for (const { email } of [byHand, disabled, closed]) expect(mails.arrived(email)).toHaveLength(0);
});

it('S001-18 sends a cancelled mail after all when its partner wants it', async () => {
  const { email, mail } = await mails.scheduled();
  await sendNow((await cancel(mail)).body);
  expect((await mails.arrival(email)).text).toContain('#token=');
});

it('JB-05 is never early and goes once at its instant, whatever the clock did before', async () => {
  const { id, email, mail } = await mails.scheduled();
  const at = new Date(mail.sendAt).getTime();
  const tryAt = async (instant: number) => {
    mails.target.clock.moveTo(new Date(instant));
    await mails.target.app.get(SendMailJob).run({ tenantId: id, mailId: mail.id });
    mails.target.clock.reset();
    return (await mails.newest(id)).status;
  };
  for (const early of [864e5, 1000, 30 * 864e5]) expect(await tryAt(at - early)).toBe('scheduled');
  expect(mails.arrived(email)).toHaveLength(0);
  expect(await tryAt(at)).toBe('sent');
  expect(await tryAt(at + 864e5)).toBe('sent');
  expect(mails.arrived(email)).toHaveLength(1);
});

it('AZ-01 leaves the mails of a customer to those who look after it', async () => {
  const { id, mail } = await mails.scheduled();
  const stranger = await mails.given.partner();
  const reader = await mails.given.person(mails.partner.id, 'partner_reader');
  const { version } = mail;
  for (const [client, refusal] of [
    [stranger.admin, 'notFound'],
    [reader.client, 'forbidden'],
  ] as const) {
    const steps = [
      await client.call(mailRoutes.sendNow, { params: { id: mail.id }, version }),
      await client.call(mailRoutes.cancel, { params: { id: mail.id }, version }),
      await client.call(mailRoutes.reschedule, { params: { id: mail.id }, version, body: { date: inDays(3) } }),
    ];
    expect(steps.map(({ problem }) => problem.code)).toEqual([refusal, refusal, refusal]);
  }
  expect(await mails.newest(id)).toEqual(mail);
});
