import type { Announcement } from '@tenantry/contracts';
import { announcementRoutes, customerContactRoutes } from '@tenantry/contracts/admin';
import { announcementRoutes as areaRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { announcementInputOf } from '../../../test/factories/announcement-input';
import { Announcing } from '../../../test/factories/announcing';
import { inDays } from '../../../test/support/customer-mails';

let at: Announcing;

beforeAll(async () => {
  at = await Announcing.start();
});
afterAll(() => at.close());

it('S004-02 reaches the contacts of the own company and of all below it that have the type, and nobody else', async () => {
  const { admin, id } = await at.mails.given.partner();
  const below = await at.mails.given.partner(id);
  const own = await at.ownContact('own', ['business'], admin);
  const customer = await at.customer(admin);
  const direct = await at.contact(customer.id, 'direct', ['business'], {}, admin);
  const deep = await at.contact((await at.customer(below.admin)).id, 'deep', ['business'], {}, below.admin);
  const beside = await at.contact((await at.customer()).id, 'beside', ['business']);
  const above = await at.ownContact('above', ['business'], await at.mails.given.platform());

  const announcement = await at.sent({ types: ['business'] }, admin);
  expect(at.reached(announcement)).toEqual([own.email, direct.email, deep.email].toSorted());
  expect(at.reached(announcement)).not.toContain(beside.email);
  expect(at.reached(announcement)).not.toContain(above.email);
  expect(announcement).toMatchObject({ recipients: 3, counts: { sent: 3, queued: 0 } });
});

it.each([
  ['S004-19', 'billing'],
  ['S004-20', 'technical'],
  ['S004-21', 'business'],
] as const)('%s writes to %s contacts what is meant for them, and not to the others', async (_, type) => {
  const { admin } = await at.mails.given.partner();
  const { id, email } = await at.customer(admin);
  const contacts = {
    billing: await at.contact(id, 'billing', ['billing'], {}, admin),
    technical: await at.contact(id, 'technical', ['technical'], {}, admin),
    business: await at.contact(id, 'business', ['business'], {}, admin),
  };
  const announcement = await at.sent({ types: [type] }, admin);
  // The first administrator is a contact for billing and for technical matters (decision 11).
  const expected = [contacts[type].email, ...(type === 'business' ? [] : [email])];
  expect(at.reached(announcement)).toEqual(expected.toSorted());
});

it('S004-23 reaches whoever has several of the types once', async () => {
  const { admin } = await at.mails.given.partner();
  const { id, email } = await at.customer(admin);
  const both = await at.contact(id, 'both', ['billing', 'technical', 'business'], {}, admin);
  const announcement = await at.sent({ types: ['billing', 'technical', 'business'] }, admin);
  expect(at.reached(announcement)).toEqual([both.email, email].toSorted());
});

it('S004-23 writes once to an address that several companies have, in the language of the contact nearest to the author', async () => {
  const { admin, id } = await at.mails.given.partner();
  const below = await at.mails.given.partner(id);
  const local = at.mails.given.unique('shared');
  const address = `${local}@contact.example`;
  const asTyped = `${local.toUpperCase()}@contact.example`;
  const far = await at.customer(below.admin);
  await at.contact(far.id, 'far', ['business'], { email: address, language: 'it' }, below.admin);
  const older = await at.customer(admin);
  await at.contact(older.id, 'older', ['business'], { email: asTyped, language: 'en' }, admin);
  const newer = await at.customer(admin);
  await at.contact(newer.id, 'newer', ['business'], { email: address, language: 'it' }, admin);

  const announcement = await at.sent({ types: ['business'] }, admin);
  expect(at.reached(announcement)).toEqual([asTyped]);
  const [mail] = at.mails.arrived(asTyped);
  expect(mail?.subject).toBe(announcement.texts.en?.subject);
});

it('S004-24 writes nothing to a contact that has lost its last type', async () => {
  const { admin } = await at.mails.given.partner();
  const { id } = await at.customer(admin);
  const contact = await at.contact(id, 'typeless', ['business'], {}, admin);
  const { firstName, lastName, email, phone, jobTitle, language } = contact;
  await admin.call(customerContactRoutes.update, {
    params: { id, contactId: contact.id },
    version: contact.version,
    body: { firstName, lastName, email, phone, jobTitle, language, types: [] },
  });
  const announcement = await at.sent({ types: ['business', 'technical', 'billing'] }, admin);
  expect(at.reached(announcement)).not.toContain(contact.email);
  expect(announcement.recipients).toBe(1);
});

it('S004-02 says before it is sent how many addresses it will reach', async () => {
  const { admin } = await at.mails.given.partner();
  const { id } = await at.customer(admin);
  await at.contact(id, 'one', ['billing', 'business'], {}, admin);
  const counted = async (types: string) =>
    (await admin.call(announcementRoutes.recipients, { query: { types } } as never)).body;
  expect(await counted('business')).toEqual({ total: 1, suppressed: 0 });
  expect(await counted('technical')).toEqual({ total: 1, suppressed: 0 });
  expect(await counted('billing,business')).toEqual({ total: 2, suppressed: 0 });
  const wrong = await admin.call(announcementRoutes.recipients, { query: { types: 'everybody' } } as never);
  expect([wrong.status, wrong.problem.errors?.[0]?.field]).toEqual([422, 'types']);
});

it('S004-02 counts contacts of a customer that manages itself, writes to them, and shows none of them', async () => {
  const { admin } = await at.mails.given.partner();
  const managed = await at.customer(admin);
  const alone = await at.customer(admin);
  const shown = await at.contact(managed.id, 'shown', ['business'], {}, admin);
  const hidden = await at.contact(alone.id, 'hidden', ['business'], {}, admin);
  await at.mails.database.rows(`update tenants set management_mode = 'self_managed' where id = $1`, [alone.id]);

  const announcement = await at.sent({ types: ['business'] }, admin);
  expect(at.reached(announcement)).toEqual([hidden.email, shown.email].toSorted());
  expect(announcement).toMatchObject({ recipients: 2, countedOnly: 1, counts: { sent: 2 } });
  const { body } = await admin.call(announcementRoutes.deliveries, {
    params: { id: announcement.id },
    query: {},
  } as never);
  expect(body.items.map(({ email }) => email)).toEqual([shown.email]);
});

it('S004-02 writes in one language to everybody when it was written in one', async () => {
  const { admin } = await at.mails.given.partner();
  const { id } = await at.customer(admin);
  const english = await at.contact(id, 'english', ['business'], { language: 'en' }, admin);
  const { texts } = announcementInputOf(at.mails.given.unique('solo'));
  const announcement = await at.sent({ types: ['business'], texts: { it: texts.it, en: null } }, admin);
  expect(at.mails.arrived(english.email)[0]?.subject).toBe(announcement.texts.it?.subject);
  const none = await admin.call(announcementRoutes.create, {
    body: announcementInputOf('none', { texts: { it: null, en: null } }),
  });
  expect([none.status, none.problem.errors?.[0]?.code]).toEqual([422, 'required']);
});

it('S004-02 waits for its day and time on the chosen clock, and can be withdrawn until then', async () => {
  const { admin } = await at.mails.given.partner();
  const { id } = await at.customer(admin);
  const contact = await at.contact(id, 'later', ['business'], {}, admin);
  const later = { date: inDays(200), time: '09:30', timezone: 'America/New_York' };
  const draft = await at.draft({ types: ['business'] }, admin);
  const past = await at.send(draft, { at: { ...later, date: inDays(-2) } }, admin);
  expect([past.status, past.problem.errors?.[0]]).toEqual([422, { field: 'at.date', code: 'sendDateInPast' }]);

  const { body: scheduled } = await at.send(draft, { at: later }, admin);
  expect(scheduled).toMatchObject({ status: 'scheduled', timezone: 'America/New_York', recipients: null });
  const there = new Date(scheduled.sendAt ?? '').toLocaleString('sv-SE', { timeZone: 'America/New_York' });
  expect(there).toBe(`${inDays(200)} 09:30:00`);
  const edited = await admin.call(announcementRoutes.update, {
    params: { id: draft.id },
    version: scheduled.version,
    body: announcementInputOf('other'),
  });
  expect([edited.status, edited.problem.code]).toEqual([409, 'announcementNotDraft']);
  const { body: cancelled } = await at.cancel(scheduled, admin);
  expect(cancelled).toMatchObject({ status: 'cancelled', recipients: null });
  const again = await at.cancel(cancelled, admin);
  expect([again.status, again.problem.code]).toEqual([409, 'announcementOver']);
  expect(at.mails.arrived(contact.email)).toEqual([]);
});

it('S004-02 is sent once although ten people send it at the same moment', async () => {
  const { admin } = await at.mails.given.partner();
  const { id } = await at.customer(admin);
  await at.contact(id, 'once', ['business'], {}, admin);
  const draft = await at.draft({ types: ['business'] }, admin);
  const answers = await Promise.all(Array.from({ length: 10 }, () => at.send(draft, { at: null }, admin)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => [409, 412].includes(status))).toHaveLength(9);
  expect(at.reached(await at.over(draft.id, admin))).toHaveLength(1);
});

it('S004-02 shows a customer in its area what reached one of its contacts, in the words of the mail', async () => {
  const { admin } = await at.mails.given.partner();
  const reached = await at.customer(admin);
  const other = await at.customer(admin);
  await at.contact(reached.id, 'reader', ['business'], { language: 'en' }, admin);
  const first = await at.sent({ types: ['business'] }, admin);
  const second = await at.sent({ types: ['business'] }, admin);
  const listOf = async (tenantId: string) => {
    const { client } = await at.mails.given.person(tenantId, 'owner');
    return (await client.call(areaRoutes.list, { query: {} } as never)).body.items;
  };
  expect((await listOf(reached.id)).map(({ subject, body }) => ({ subject, body }))).toEqual([
    second.texts.en,
    first.texts.en,
  ]);
  expect(await listOf(other.id)).toEqual([]);
});

it('AZ-01 leaves announcements to the administrators of the company that wrote them', async () => {
  const { admin, id } = await at.mails.given.partner();
  const below = await at.mails.given.partner(id);
  const sales = (await at.mails.given.person(id, 'partner_sales')).client;
  const draft = await at.draft({}, below.admin);
  const calls = (client: typeof admin) => [
    client.call(announcementRoutes.get, { params: { id: draft.id } }),
    client.call(announcementRoutes.deliveries, { params: { id: draft.id }, query: {} } as never),
    at.send(draft, { at: null }, client),
    at.cancel(draft, client),
  ];
  for (const [client, code] of [
    [admin, 'notFound'],
    [sales, 'forbidden'],
  ] as const)
    expect((await Promise.all(calls(client))).map(({ problem }) => problem.code)).toEqual(Array(4).fill(code));
  const list = await admin.call(announcementRoutes.list, { query: {} } as never);
  expect(list.body.items.map((item: Pick<Announcement, 'id'>) => item.id)).not.toContain(draft.id);
});

it('LG-01 writes down who wrote, changed, sent and withdrew it, and that it went', async () => {
  const { admin } = await at.mails.given.partner();
  const draft = await at.draft({ types: ['business'] }, admin);
  const { body: changed } = await admin.call(announcementRoutes.update, {
    params: { id: draft.id },
    version: draft.version,
    body: announcementInputOf('changed', { types: ['business'] }),
  });
  await at.send(changed, { at: null }, admin);
  await at.over(draft.id, admin);
  const withdrawn = await at.draft({}, admin);
  await at.cancel(withdrawn, admin);
  const rows = await at.mails.database.rows(
    'select action from audit_events where object_id = any ($1) order by at, id',
    [[draft.id, withdrawn.id]],
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'announcement.created',
    'announcement.updated',
    'announcement.scheduled',
    'announcement.started',
    'announcement.sent',
    'announcement.created',
    'announcement.cancelled',
  ]);
});
