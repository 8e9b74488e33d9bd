import { customerRoutes, licenceRoutes, partnerRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../../factories/given';
import { partnerInputOf } from '../../factories/partner-input';
import { inspectDatabase, type Inspection } from '../../support/inspect-database';
import { createTestApp, type TestApp } from '../../support/test-app';

let target: TestApp;
let given: Given;
let database: Inspection;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
});
afterAll(async () => {
  await database.close();
  await target.close();
});

/** Three partners, each below the one before, with a customer of the last. */
async function aBranch() {
  const top = await given.partner();
  const middle = await given.partner(top.id);
  const last = await given.partner(middle.id);
  const { body: customer } = await given.createCustomer(last.admin);
  return { top, middle, last, customer };
}
const close = (id: string) => database.rows(`update tenants set status = 'disabled' where id = $1`, [id]);
const today = () => new Date().toISOString().slice(0, 10);
const key = () => ({ 'idempotency-key': crypto.randomUUID() });

it.each(['last', 'middle'] as const)('TI-11 makes nothing below when the %s partner is closed', async (which) => {
  const branch = await aBranch();
  const everything = await database.everything();
  await close(branch[which].id);
  const body = partnerInputOf(given.unique('sotto'), { parentId: branch.last.id });
  const partner = await branch.top.admin.call(partnerRoutes.create, { body }, key());
  expect([partner.status, partner.problem.code]).toEqual([404, 'notFound']);
  const customer = await given.createCustomer(branch.top.admin, { parentId: branch.last.id });
  expect([customer.status, customer.problem.code]).toEqual([404, 'notFound']);
  expect(await database.everything()).toEqual(everything);
});

it.each(['customer', 'last', 'middle'] as const)('TI-11 assigns no plan when the %s is closed', async (which) => {
  const branch = await aBranch();
  const plan = await given.plan();
  const assign = () =>
    branch.top.admin.call(
      licenceRoutes.assign,
      {
        params: { id: branch.customer.id },
        body: { plans: [{ planId: plan.id, units: plan.minUnits, startDate: today() }] },
      },
      key(),
    );
  await close(branch[which].id);
  const refused = await assign();
  expect([refused.status, refused.problem.code]).toEqual([409, 'customerDisabled']);
  await database.rows(`update tenants set status = 'active' where id = $1`, [branch[which].id]);
  expect((await assign()).status).toBe(201);
});

it('TI-11 still shows from above what lies behind a closed door', async () => {
  const branch = await aBranch();
  await close(branch.middle.id);
  const seen = await branch.top.admin.call(customerRoutes.get, { params: { id: branch.customer.id } });
  expect([seen.status, seen.body.company]).toEqual([200, branch.customer.name]);
});
