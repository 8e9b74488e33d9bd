import { customerRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Given } from '../../../factories/given';
import { inspectDatabase, type Inspection } from '../../../support/inspect-database';
import { scale } from '../../../support/scale';
import { createTestApp, type TestApp } from '../../../support/test-app';
import { createTestDatabase } from '../../../support/test-database';
import { fillTables } from './bulk-rows';
import { hotCalls, type Looker } from './hot-calls';
import { findingsOf, nodesOf } from './plan-findings';
import { explainEverything, WatchedPlans } from './watched-plans';

// With those of the partner below it the first holds half of all.
const SIZES = [
  ['half of all', 45_000],
  ['5,000 (below the first)', 5000],
  ['500', 500],
  ['20', 20],
] as const;
const OTHERS = 49_480;
type Size = (typeof SIZES)[number][0];

let inspection: Inspection;
let target: TestApp;
let watched: WatchedPlans;
const lookers = new Map<Size, Looker>();

async function partnerOf(given: Given, parent?: string): Promise<Pick<Looker, 'partner' | 'admin'>> {
  const { id, admin } = await given.partner(parent);
  return { partner: id, admin };
}

beforeAll(async () => {
  const database = await createTestDatabase();
  await explainEverything(database);
  inspection = await inspectDatabase(database);
  target = await createTestApp({ database });
  const given = new Given(target);
  const half = await partnerOf(given);
  const admins = [half, await partnerOf(given, half.partner), await partnerOf(given), await partnerOf(given)];
  const others = await given.partner();
  const [common, rare, unused] = [await given.plan(), await given.plan(), await given.plan()];
  const stocks = SIZES.map(([, customers], index) => ({ partner: admins[index]?.partner ?? '', customers }));
  const customers = await fillTables(inspection, [...stocks, { partner: others.id, customers: OTHERS }], {
    id: common.id,
    rareId: rare.id,
    productId: common.productId,
  });
  for (const [index, [size]] of SIZES.entries())
    lookers.set(size, {
      ...(admins[index] ?? half),
      customer: customers[index] ?? '',
      plans: { common: common.id, rare: rare.id, unused: unused.id },
    });
  watched = await WatchedPlans.of(target);
}, 180_000);
afterAll(async () => {
  await target.close();
  await inspection.close();
  await target.database.drop();
});

async function plansOf(size: Size, { call }: { call: (looker: Looker) => Promise<{ status: number }> }) {
  const looker = lookers.get(size) as Looker;
  let status = 0;
  const plans = await watched.during(async () => {
    status = (await call(looker)).status;
  });
  expect(status).toBe(200);
  expect(plans.length).toBeGreaterThan(0);
  return plans.map(({ plan }) => plan);
}

describe.each(SIZES)('a partner with customers: %s', (size) => {
  it.each(hotCalls)('TI-13 reads of 100,000 no more than it needs for $name', async (hot) => {
    const plans = await plansOf(size, hot);
    expect(plans.flatMap((plan) => findingsOf(plan, hot.most))).toEqual([]);
    const { index } = hot;
    if (!index) return;
    // Below the limit a page comes from its index in order; above it only its own rows are put in order, for the JSON.
    const found = plans
      .flatMap(nodesOf)
      .filter((node) => node['Node Type'] === 'Limit')
      .flatMap(nodesOf);
    expect(found.map((node) => node['Index Name']?.startsWith(index))).toContain(true);
    expect(found.map((node) => node['Node Type']).filter((type) => /Sort|Seq|Bitmap/.test(type))).toEqual([]);
  });
});

it('TI-13 has 100,000 customers to look through, and many times more rows of each kind than a page', async () => {
  expect(await inspection.count('tenants')).toBeGreaterThan(100_000);
  for (const table of ['licences', 'outbound_emails', 'audit_events'])
    expect([table, (await inspection.count(table)) > scale(30_000, 100_000)]).toEqual([table, true]);
});

it.each(['common', 'rare', 'unused'] as const)(
  'TI-13 finds the customers with a plan that is %s, in order',
  async (kind) => {
    const { admin, partner, plans } = lookers.get('half of all') as Looker;
    const { body } = await admin.call(customerRoutes.list, {
      query: { sort: 'name', limit: 50, planId: plans[kind] } as never,
    });
    const expected = await inspection.rows(
      `select t.id from tenants t where t.kind = 'customer' and $2 = any (t.tenant_path)
       and exists (select from licences l where l.tenant_id = t.id and l.plan_id = $1 and l.cancelled_at is null)
     order by t.name_norm, t.id limit 50`,
      [plans[kind], partner],
    );
    expect(expected.length).toBe(kind === 'unused' ? 0 : 50);
    expect(body.items.map((customer) => ({ id: customer.id }))).toEqual(expected);
  },
);

const [newest] = hotCalls;

it('TI-13 finds a policy that asks for the tenant of each row', async () => {
  await inspection.rows(
    `alter policy reading on tenants using (array_position(tenant_path, nullif(current_setting('app.tenant', true), '')::uuid) is not null)`,
  );
  const plans = await plansOf('500', newest as never);
  expect(plans.flatMap((plan) => findingsOf(plan, 400))).toContain(
    'Index Scan on tenants reads the tenant for each row',
  );
});

it('TI-13 finds a list that has lost its index', async () => {
  await inspection.rows('drop index tenants_newest_2');
  const plans = await plansOf('half of all', newest as never);
  expect(plans.flatMap((plan) => findingsOf(plan, 400)).join()).toMatch(/on tenants reads \d{5,} rows/);
});
