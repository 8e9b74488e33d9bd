import { licenceRoutes, planRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import pg from 'pg';
import { Given } from '../../../test/factories/given';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { until } from '../../../test/support/until';

let target: TestApp;
let outside: pg.Client;

beforeAll(async () => {
  target = await createTestApp();
  outside = new pg.Client({ connectionString: target.database.superuserUrl });
  await outside.connect();
});
afterAll(async () => {
  await outside.end();
  await target.close();
});

const waiting = async (count: number) => {
  // Inside a transaction the view would not change.
  await outside.query('select pg_stat_clear_snapshot()');
  const { rows } = await outside.query<{ n: string }>(
    `select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return Number(rows[0]?.n) >= count;
};

it('CC-01 S001-32 refuses a plan whose disabling was under way when it was assigned', async () => {
  const given = new Given(target);
  const partner = await given.partner();
  const plan = await given.plan();
  const customer = (await given.createCustomer(partner.admin)).body.id;
  const root = await given.platform();
  const { id, ownerId, ownerName, own, productName, vendor, unitLabels, version, ...facts } = plan;
  expect([ownerId, ownerName, own, productName, vendor, unitLabels].every((fact) => fact !== undefined)).toBe(true);

  // A third hand holds the row, so that the change stands in the middle of its transaction while the assignment comes.
  await outside.query('begin');
  await outside.query('select from service_plans where id = $1 for update', [id]);
  const disabling = root.call(planRoutes.update, { params: { id }, version, body: { ...facts, enabled: false } });
  await until(() => waiting(1));
  const assigning = partner.admin.call(
    licenceRoutes.assign,
    {
      params: { id: customer },
      body: { plans: [{ planId: id, units: 5, startDate: new Date().toISOString().slice(0, 10) }] },
    },
    { 'idempotency-key': given.unique('key') },
  );
  await until(() => waiting(2));
  await outside.query('commit');

  expect((await disabling).body.enabled).toBe(false);
  const refused = await assigning;
  expect([refused.status, refused.problem.code, refused.problem.errors?.[0]?.field]).toEqual([
    409,
    'planDisabled',
    'plans.0.planId',
  ]);
});
