import { customerRoutes, licenceRoutes } from '@tenantry/contracts/admin';
import { homeRoutes, ownLicenceRoutes } from '@tenantry/contracts/customer';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { FollowExpiriesJob } from './follow-expiries.job';

let target: TestApp;
let given: Given;
let database: Inspection;
let partnerId: string;
let planId: string;
let seller: string;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
  partnerId = (await given.partner()).id;
  seller = (await given.person(partnerId, 'partner_sales')).email;
  planId = (await given.plan({ period: { count: 30, unit: 'day' } })).id;
});
afterEach(() => target.clock.reset());
afterAll(async () => {
  await database.close();
  await target.close();
});

/** The seller, signed in at an instant: an earlier session would have ended by then. */
async function at(instant: string) {
  target.clock.moveTo(new Date(instant));
  return given.signedIn('admin', seller);
}

async function licensed(instant: string, startDate: string, timezone: string): Promise<string> {
  const client = await at(instant);
  const { body } = await given.createCustomer(client, { timezone, plans: [{ planId, units: 5, startDate }] });
  return body.id;
}

async function statusAt(instant: string, customerId: string): Promise<string | undefined> {
  const client = await at(instant);
  const { body } = await client.call(licenceRoutes.list, { params: { id: customerId as never } });
  return body.items[0]?.status;
}

// Thirty days, of which the last ten are the notice. Summer time begins in Rome on 28 March, and in Santiago on
// 5 September, where that day has no midnight.
it.each([
  [
    'Europe/Rome',
    '2027-03-20',
    [
      ['2027-03-19T22:59:59Z', 'scheduled'],
      ['2027-03-19T23:00:00Z', 'active'],
      ['2027-04-08T21:59:59Z', 'active'],
      ['2027-04-08T22:00:00Z', 'expiring'],
      ['2027-04-18T21:59:59Z', 'expiring'],
      ['2027-04-18T22:00:00Z', 'expired'],
    ],
  ],
  [
    'America/Santiago',
    '2027-09-05',
    [
      ['2027-09-05T03:59:59Z', 'scheduled'],
      ['2027-09-05T04:00:00Z', 'active'],
      ['2027-10-05T02:59:59Z', 'expiring'],
      ['2027-10-05T03:00:00Z', 'expired'],
    ],
  ],
  [
    'Pacific/Kiritimati',
    '2027-03-20',
    [
      ['2027-03-19T09:59:59Z', 'scheduled'],
      ['2027-03-19T10:00:00Z', 'active'],
      ['2027-04-18T10:00:00Z', 'expired'],
    ],
  ],
  [
    'Pacific/Pago_Pago',
    '2027-03-20',
    [
      ['2027-03-20T10:59:59Z', 'scheduled'],
      ['2027-03-20T11:00:00Z', 'active'],
      ['2027-04-19T10:59:59Z', 'expiring'],
      ['2027-04-19T11:00:00Z', 'expired'],
    ],
  ],
] satisfies [string, string, [string, string][]][])(
  'S001-30 TM-01 changes the state in %s, from %s, by the days of that zone',
  async (timezone, startDate, moments) => {
    const customer = await licensed('2027-03-01T12:00:00Z', startDate, timezone);
    for (const [instant, status] of moments)
      expect([instant, await statusAt(instant, customer)]).toEqual([instant, status]);
  },
);

it.each([
  ['Pacific/Kiritimati', '2027-06-02', '2027-06-01'],
  ['Pacific/Pago_Pago', '2027-05-31', '2027-05-30'],
])('S001-30 takes for today what it is in %s: %s, and refuses %s', async (timezone, today, yesterday) => {
  const client = await at('2027-06-01T10:30:00Z');
  const create = (startDate: string) =>
    given.createCustomer(client, { timezone, plans: [{ planId, units: 5, startDate }] });
  expect((await create(yesterday)).problem.code).toBe('startDateInPast');
  const made = await create(today);
  expect(made.status).toBe(201);
  const { body } = await client.call(licenceRoutes.list, { params: { id: made.body.id } });
  expect(body.items.map(({ status }) => status)).toEqual(['active']);
});

it('TM-02 tells the customer the same states as its partner, the ended ones last', async () => {
  const customer = await licensed('2027-03-01T12:00:00Z', '2027-03-20', 'Europe/Rome');
  const person = await given.person(customer, 'owner');
  const client = await at('2027-05-10T12:00:00Z');
  const row = { planId, units: 5, startDate: '2027-05-20' };
  const params = { id: customer as never };
  await client.call(
    licenceRoutes.assign,
    { params, body: { plans: [row] } },
    { 'idempotency-key': given.unique('key') },
  );
  const owner = await given.signedIn('customer', person.email);
  const own = (await owner.call(ownLicenceRoutes.list)).body.items;
  expect(own.map(({ status }) => status)).toEqual(['scheduled', 'expired']);
  expect(own).toEqual((await client.call(licenceRoutes.list, { params })).body.items);
  expect((await owner.call(homeRoutes.get)).body).toMatchObject({
    licences: { active: 0, expiring: 0, scheduled: 1 },
    nextExpiry: '2027-06-18',
  });
});

it('S001-38 takes licences that ended overnight out of the figures of the list, once for each zone', async () => {
  const customer = await licensed('2027-03-01T12:00:00Z', '2027-03-20', 'Pacific/Pago_Pago');
  const figures = async (instant: string) => {
    const client = await at(instant);
    await target.app.get(FollowExpiriesJob).run();
    const { body } = await client.call(customerRoutes.list, { query: { limit: 200 } as never });
    const found = body.items.find(({ id }) => id === customer);
    return [found?.licenceCount, found?.nextExpiry];
  };
  expect(await figures('2027-04-19T10:59:59Z')).toEqual([1, '2027-04-18']);
  expect(await figures('2027-04-19T11:00:00Z')).toEqual([0, null]);
});

it('S001-38 comes to an end with customers whose zone runs ahead of their licences', async () => {
  await database.rows(
    `with moved as (
       insert into tenants (id, kind, parent_id, name, account_name, city, region, email, timezone)
       select gen_random_uuid(), 'customer', $1, 'Altrove', 'altrove-' || n, 'Padova', 'Veneto', 'a@b.example', 'Pacific/Kiritimati'
       from generate_series(1, 500) n returning id)
     select id from moved`,
    [partnerId],
  );
  await database.rows(
    `insert into licences (id, tenant_id, plan_id, product_id, plan_snapshot, units, start_date, end_date, timezone, notice_days, auto_renew)
     select gen_random_uuid(), t.id, p.id, p.product_id, '{}', 5, '2027-01-01', '2027-06-01', 'Pacific/Pago_Pago', 0, false
     from tenants t, service_plans p where t.parent_id = $1 and t.name = 'Altrove' and p.id = $2`,
    [partnerId, planId],
  );
  const counted = async () =>
    (await database.rows(`select sum(licence_count)::int as n from tenants where name = 'Altrove'`))[0]?.['n'];
  target.clock.moveTo(new Date('2027-06-02T10:30:00Z'));
  await target.app.get(FollowExpiriesJob).run();
  expect(await counted()).toBe(500);
  target.clock.moveTo(new Date('2027-06-02T11:00:00Z'));
  await target.app.get(FollowExpiriesJob).run();
  expect(await counted()).toBe(0);
});
