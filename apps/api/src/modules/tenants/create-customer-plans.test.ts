import { licenceRoutes, mailRoutes, planRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { fieldsOf } from '../../../test/support/fields-of';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import type { TestClient } from '../../../test/support/test-client';

const day = (days: number) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);

describe('the plans and the mail of a new customer', () => {
  let target: TestApp;
  let given: Given;
  let database: Inspection;
  let nordest: { id: string; name: string; admin: TestClient };

  beforeAll(async () => {
    target = await createTestApp();
    given = new Given(target);
    database = await inspectDatabase(target.database);
    nordest = await given.partner();
  });
  afterAll(async () => {
    await database.close();
    await target.close();
  });

  it('S001-20 S001-24 S001-25 S001-26 S001-29 S001-30 S001-33 assigns several plans with units and start days', async () => {
    const [mail, office] = [await given.plan(), await given.plan({ period: { count: 1, unit: 'month' } })];
    const answer = await given.createCustomer(nordest.admin, {
      plans: [
        { planId: mail.id, units: 10, startDate: '2027-01-31' },
        { planId: office.id, units: 5, startDate: '2027-01-31' },
      ],
    });
    expect(answer.body.plans).toEqual([
      { planName: mail.name, units: 10, startDate: '2027-01-31', endDate: '2028-01-30' },
      { planName: office.name, units: 5, startDate: '2027-01-31', endDate: '2027-02-27' },
    ]);
    const { body } = await nordest.admin.call(licenceRoutes.list, { params: { id: answer.body.id } });
    expect(body.items.map(({ status }) => status)).toEqual(['scheduled', 'scheduled']);
    const none = await given.createCustomer(nordest.admin, { plans: [] });
    expect([none.status, fieldsOf(none)]).toEqual([422, { plans: 'selectAtLeastOne' }]);
  });

  it('S001-27 takes the unit type from the product of the plan', async () => {
    const plan = await given.plan();
    const { body } = await given.createCustomer(nordest.admin, {
      plans: [{ planId: plan.id, units: 5, startDate: day(0) }],
    });
    const { body: licences } = await nordest.admin.call(licenceRoutes.list, { params: { id: body.id } });
    expect(licences.items[0]?.unitLabels.it).toEqual({ one: 'casella', other: 'caselle' });
  });

  it('S001-28 refuses units that are no whole number, out of range or off the step', async () => {
    const plan = await given.plan();
    const withUnits = (units: number) =>
      given.createCustomer(nordest.admin, { plans: [{ planId: plan.id, units, startDate: day(0) }] });
    for (const units of [4, 505, 12]) {
      const answer = await withUnits(units);
      expect([answer.problem.code, answer.problem.errors]).toEqual([
        'unitsOutOfRange',
        [{ field: 'plans.0.units', code: 'unitsOutOfRange', params: { min: 5, max: 500, step: 5 } }],
      ]);
    }
    expect(fieldsOf(await withUnits(0))).toEqual({ 'plans.0.units': 'tooSmall' });
    expect(fieldsOf(await withUnits(7.5))).toEqual({ 'plans.0.units': 'notAnInteger' });
  });

  it('S001-30 refuses a start in the past, except up to 365 days back for those who may back-date', async () => {
    const plan = await given.plan();
    const from = (client: TestClient, startDate: string) =>
      given.createCustomer(client, { plans: [{ planId: plan.id, units: 5, startDate }] });
    const { client: seller } = await given.person(nordest.id, 'partner_sales');
    expect((await from(seller, day(-3))).problem.code).toBe('startDateInPast');
    expect((await from(nordest.admin, day(-3))).status).toBe(201);
    expect((await from(nordest.admin, day(-400))).problem.code).toBe('startDateTooEarly');
    expect(
      await database.rows(
        `select 1 as found from audit_events join audit_values v using (id) where action = 'licence.assigned' and v.content::json->'values'->>'backdated' = 'true'`,
      ),
    ).toHaveLength(1);
  });

  it('S001-31 takes a start day of its own for each plan', async () => {
    const [one, two] = [await given.plan(), await given.plan()];
    const { body } = await given.createCustomer(nordest.admin, {
      plans: [
        { planId: one.id, units: 5, startDate: day(0) },
        { planId: two.id, units: 5, startDate: day(30) },
      ],
    });
    expect(body.plans.map(({ startDate }) => startDate)).toEqual([day(0), day(30)]);
  });

  it('S001-32 offers only enabled plans that the partner may see, and refuses the same product twice', async () => {
    const [open, off, hidden] = [
      await given.plan(),
      await given.plan({ enabled: false }),
      await given.plan({ visibleToSubPartners: false }),
    ];
    const sub = await given.partner(nordest.id);
    const { body } = await sub.admin.call(planRoutes.assignable, { query: {} });
    const ids = body.items.map(({ id }) => id);
    expect([ids.includes(open.id), ids.includes(off.id), ids.includes(hidden.id)]).toEqual([true, false, false]);
    const assign = (planId: string) =>
      given.createCustomer(sub.admin, { plans: [{ planId, units: 5, startDate: day(0) }] });
    expect((await assign(off.id)).problem).toMatchObject({
      code: 'planDisabled',
      errors: [{ field: 'plans.0.planId' }],
    });
    expect((await assign(hidden.id)).problem.code).toBe('planNotAvailable');
    expect((await assign('00000000-0000-7000-8000-00000000dead')).problem.code).toBe('planNotAvailable');
    const twin = await given.plan({ productId: open.productId });
    const twice = await given.createCustomer(sub.admin, {
      plans: [
        { planId: open.id, units: 5, startDate: day(0) },
        { planId: twin.id, units: 5, startDate: day(0) },
      ],
    });
    expect(twice.problem).toMatchObject({ code: 'productAlreadyAssigned', errors: [{ field: 'plans.1.planId' }] });
  });

  it('S001-16 S001-17 S001-34 sends the mail now by default rules or at 08:00 of a day, and says when', async () => {
    const now = await given.createCustomer(nordest.admin);
    expect(Math.abs(new Date(now.body.mailAt).getTime() - Date.now())).toBeLessThan(60_000);
    const later = await given.createCustomer(nordest.admin, { accountMail: { when: 'date', date: '2027-03-28' } });
    expect(later.body.mailAt).toBe('2027-03-28T06:00:00.000Z');
    const { body } = await nordest.admin.call(mailRoutes.list, { params: { id: later.body.id } });
    expect(body.items).toMatchObject([
      { template: 'account_created', status: 'scheduled', sendAt: '2027-03-28T06:00:00.000Z' },
    ]);
    const past = await given.createCustomer(nordest.admin, { accountMail: { when: 'date', date: day(-2) } });
    expect([past.problem.code, fieldsOf(past)]).toEqual(['sendDateInPast', { 'accountMail.date': 'sendDateInPast' }]);
    expect(fieldsOf(await given.createCustomer(nordest.admin, { accountMail: { when: 'date' } }))).toEqual({
      'accountMail.date': 'required',
    });
  });

  it('S001-22 adds plans to an existing customer, all or none', async () => {
    const { body } = await given.createCustomer(nordest.admin);
    const [good, off] = [await given.plan(), await given.plan({ enabled: false })];
    const row = (planId: string) => ({ planId, units: 5, startDate: day(0) });
    const assign = (plans: unknown[]) =>
      nordest.admin.call(
        licenceRoutes.assign,
        { params: { id: body.id }, body: { plans } },
        { 'idempotency-key': given.unique('key') },
      );
    expect((await assign([row(good.id), row(off.id)])).problem.code).toBe('planDisabled');
    expect(await database.rows('select from licences where tenant_id = $1', [body.id])).toEqual([]);
    expect((await assign([row(good.id)])).status).toBe(201);
    expect((await assign([row(good.id)])).problem.code).toBe('productAlreadyAssigned');
  });
});
