import { announcementRoutes, customerContactRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Announcing } from '../../../test/factories/announcing';
import { until } from '../../../test/support/until';
import { SendAnnouncementJob } from './send-announcement.job';

let at: Announcing;

beforeAll(async () => {
  at = await Announcing.start();
});
afterAll(() => at.close());

const business = { types: ['business'] };

it('S004-23 marks an address that is refused for good, goes on with the others, and writes nothing to it again', async () => {
  const { admin } = await at.mails.given.partner();
  const { id } = await at.customer(admin, { emergencyEmail: `${at.mails.given.unique('emergency')}@other.example` });
  const gone = await at.contact(id, 'gone', ['business'], {}, admin);
  const well = await at.contact(id, 'well', ['business'], {}, admin);
  at.mails.sink.refuseRecipient(gone.email, 550);

  const first = await at.sent(business, admin);
  expect(first.counts).toMatchObject({ sent: 1, bounced: 1 });
  expect(await at.fate(first, gone.email)).toEqual({ status: 'bounced', reason: 'refused', attempts: 1 });
  const counted = await admin.call(announcementRoutes.recipients, { query: { types: 'business' } } as never);
  expect(counted.body).toEqual({ total: 2, suppressed: 1 });

  const second = await at.sent(business, admin);
  expect(second.counts).toMatchObject({ sent: 1, suppressed: 1 });
  expect(at.reached(second)).toEqual([well.email]);
});

it('S001-14 tells the emergency address of a customer, once, which address takes no mail', async () => {
  const { admin } = await at.mails.given.partner();
  const emergencyEmail = `${at.mails.given.unique('emergency')}@other.example`;
  const { id } = await at.customer(admin, { emergencyEmail });
  const gone = await at.contact(id, 'gone', ['business'], {}, admin);
  at.mails.sink.refuseRecipient(gone.email, 550);
  const announcement = await at.sent(business, admin);
  const told = await at.mails.arrival(emergencyEmail);
  for (const part of [told.text, told.html]) {
    expect(part).toContain(gone.email);
    expect(part).toContain(announcement.texts.it?.subject);
  }
  await at.sent(business, admin);
  const again = await at.mails.database.rows(
    `select 1 from outbound_emails where tenant_id = $1 and template = 'address_bounced'`,
    [id],
  );
  expect(again).toHaveLength(1);
});

it('S004-34 writes again to an address once a user has proven that it is theirs', async () => {
  const { admin, id } = await at.mails.given.partner();
  const contact = await at.ownContact('proven', ['business'], admin);
  at.mails.sink.refuseRecipient(contact.email, 550);
  await at.sent(business, admin);
  const { userId } = await at.mails.given.person(id, 'partner_reader');
  await at.mails.database.rows('update identity.users set email = $2, email_norm = $2 where id = $1', [
    userId,
    contact.email,
  ]);
  const { body } = await admin.call(announcementRoutes.recipients, { query: { types: 'business' } } as never);
  expect(body.suppressed).toBe(0);
});

it('JB-02 tries again later what the server puts off, and writes each attempt down', async () => {
  const { admin } = await at.mails.given.partner();
  const { id } = await at.customer(admin);
  const full = await at.contact(id, 'full', ['business'], {}, admin);
  const well = await at.contact(id, 'well', ['business'], {}, admin);
  at.mails.sink.refuseRecipient(full.email, 451);
  const draft = await at.draft(business, admin);
  await at.send(draft, { at: null }, admin);
  const put = await until(async () => {
    const row = await at.fate(draft, full.email);
    return row?.['attempts'] === 1 && row['status'] === 'queued' && row;
  });
  expect(put['reason']).toBe('unreachable');
  await until(() => at.reached(draft).includes(well.email));
  // The mail server has a mail before it is written down that it went.
  const { counts } = await until(async () => {
    const seen = await at.seen(draft.id, admin);
    return seen.counts.sent === 1 && seen;
  });
  expect(counts).toMatchObject({ queued: 1, bounced: 0 });
});

it('JB-04 looks again before each mail: who was removed, closed or changed since gets nothing, and why is written down', async () => {
  const { admin } = await at.mails.given.partner();
  const { id } = await at.customer(admin);
  const closed = await at.customer(admin);
  const removed = await at.contact(id, 'removed', ['business'], {}, admin);
  const typeless = await at.contact(id, 'typeless', ['business'], {}, admin);
  const moved = await at.contact(id, 'moved', ['business'], {}, admin);
  const shut = await at.contact(closed.id, 'shut', ['business'], {}, admin);
  const well = await at.contact(id, 'well', ['business'], {}, admin);

  // Decided whom it is for, and not sent yet: the mail server takes nothing for a moment.
  const { release } = at.mails.sink.hold();
  const draft = await at.draft(business, admin);
  await at.send(draft, { at: null }, admin);
  await until(async () => (await at.seen(draft.id, admin)).recipients === 5);
  await at.mails.database.rows(
    `update announcement_deliveries set status = 'queued', next_attempt_at = now() + interval '1 hour' where announcement_id = $1`,
    [draft.id],
  );
  await admin.call(customerContactRoutes.remove, { params: { id, contactId: removed.id } });
  const change = { phone: null, jobTitle: null, language: null, firstName: 'Ada', lastName: 'Riva' };
  const edit = (contact: typeof moved, body: object) =>
    admin.call(customerContactRoutes.update, {
      params: { id, contactId: contact.id },
      version: contact.version,
      body: { ...change, email: contact.email, types: ['business'], ...body },
    });
  await edit(typeless, { types: [] });
  await edit(moved, { email: `${at.mails.given.unique('new')}@contact.example` });
  await at.mails.database.rows(`update tenants set status = 'disabled' where id = $1`, [closed.id]);
  release();
  await at.mails.database.rows(
    'update announcement_deliveries set next_attempt_at = now() where announcement_id = $1',
    [draft.id],
  );
  const [row] = await at.mails.database.rows('select tenant_id from announcements where id = $1', [draft.id]);
  await until(async () => {
    await at.mails.target.app
      .get(SendAnnouncementJob)
      .run({ tenantId: String(row?.['tenant_id']), announcementId: draft.id });
    return (await at.seen(draft.id, admin)).status === 'sent';
  });
  const fates = async (email: string) => (await at.fate(draft, email))?.['reason'];
  expect(await fates(removed.email)).toBe('contactDeleted');
  expect(await fates(typeless.email)).toBe('noType');
  expect(await fates(moved.email)).toBe('addressChanged');
  expect(await fates(shut.email)).toBe('customerDisabled');
  expect(at.mails.arrived(well.email).length).toBeGreaterThanOrEqual(1);
  for (const { email } of [removed, typeless, moved, shut])
    expect((await at.fate(draft, email))?.['status']).toBe('cancelled');
});

it('JB-04 sends nothing more of an announcement that was withdrawn under way', async () => {
  const { admin } = await at.mails.given.partner();
  const { id } = await at.customer(admin);
  for (let number = 0; number < 8; number += 1) await at.contact(id, `n${number}`, ['business'], {}, admin);
  const { waiting, release } = at.mails.sink.hold();
  const draft = await at.draft(business, admin);
  await at.send(draft, { at: null }, admin);
  await until(() => waiting() > 0);
  const withdrawn = await at.cancel(await at.seen(draft.id, admin), admin);
  expect(withdrawn.body.status).toBe('cancelled');
  release();
  const over = await until(async () => {
    const now = await at.seen(draft.id, admin);
    return now.counts.queued === 0 && now;
  });
  // Each of the two lanes had one mail in its hands.
  expect(over.counts.sent).toBeLessThanOrEqual(2);
  expect(over.counts.sent + over.counts.cancelled).toBe(8);
});

it('JB-04 does not begin an announcement of a company that was closed before its time', async () => {
  const { admin, id } = await at.mails.given.partner();
  const contact = await at.ownContact('waiting', ['business'], admin);
  const draft = await at.draft(business, admin);
  await at.send(draft, { at: { date: '2998-01-01', time: '09:30', timezone: 'Europe/Rome' } }, admin);
  await at.mails.database.rows(`update tenants set status = 'disabled' where id = $1`, [id]);
  await at.mails.database.rows('update announcements set send_at = now() where id = $1', [draft.id]);
  await at.mails.target.app.get(SendAnnouncementJob).run({ tenantId: id, announcementId: draft.id });
  const [row] = await at.mails.database.rows('select status, recipients from announcements where id = $1', [draft.id]);
  expect(row).toEqual({ status: 'cancelled', recipients: null });
  expect(at.mails.arrived(contact.email)).toEqual([]);
});

it('TI-10 leaves alone an announcement that a job names and its tenant does not have', async () => {
  const stranger = await at.mails.given.partner();
  const draft = await at.draft(business);
  const run = at.mails.target.app.get(SendAnnouncementJob).run({ tenantId: stranger.id, announcementId: draft.id });
  await expect(run).rejects.toThrow('out of reach');
});
