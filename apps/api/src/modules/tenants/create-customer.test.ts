import { customerRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import type { TestClient } from '../../../test/support/test-client';

const day = (days: number) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);

describe('creating a customer', () => {
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

  it('S001-23 CC-07 leaves nothing behind when a later part fails', async () => {
    const before = await database.everything();
    const answer = await given.createCustomer(nordest.admin, {
      plans: [{ planId: '00000000-0000-7000-8000-00000000dead', units: 5, startDate: day(0) }],
    });
    expect(answer.status).toBe(422);
    expect(await database.everything()).toEqual(before);
  });

  it('S001-35 needs the right, and puts the customer below the tenant in context or a partner within reach', async () => {
    const { client: helpdesk } = await given.person(nordest.id, 'partner_helpdesk');
    expect((await given.createCustomer(helpdesk)).status).toBe(403);
    const sub = await given.partner(nordest.id);
    const below = await given.createCustomer(nordest.admin, { parentId: sub.id });
    expect((await nordest.admin.call(customerRoutes.get, { params: { id: below.body.id } })).body.partnerId).toBe(
      sub.id,
    );
    const stranger = await given.partner();
    const foreign = await given.createCustomer(nordest.admin, { parentId: stranger.id });
    const unknown = await given.createCustomer(nordest.admin, { parentId: '00000000-0000-7000-8000-00000000dead' });
    expect([foreign.status, foreign.problem.code]).toEqual([404, 'notFound']);
    expect({ ...foreign.problem, requestId: '' }).toEqual({ ...unknown.problem, requestId: '' });
    const up = await given.createCustomer(sub.admin, { parentId: nordest.id });
    expect(up.status).toBe(404);
  });

  it('S001-36 CC-02 CC-03 makes one customer of repeated and parallel calls with one key', async () => {
    const key = given.unique('key');
    const body = given.customerInput();
    const call = (payload: unknown = body, headers: Record<string, string | undefined> = { 'idempotency-key': key }) =>
      nordest.admin.call(customerRoutes.create, { body: payload }, headers);
    const answers = await Promise.all(Array.from({ length: 40 }, () => call()));
    const made = answers.filter(({ status }) => status === 201);
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made.map((answer) => answer.body.id)).size).toBe(1);
    for (const { status, problem } of answers)
      expect(status === 201 || problem.code === 'idempotencyKeyInUse').toBe(true);
    const again = await call();
    expect([again.status, again.headers['idempotency-replayed'], again.body]).toEqual([201, 'true', made[0]?.body]);
    expect((await call({ ...body, city: 'Asiago' })).problem.code).toBe('idempotencyKeyReused');
    expect((await call(body, {})).problem.code).toBe('idempotencyKeyRequired');
    expect(await database.rows('select from tenants where account_name = $1', [body.accountName])).toHaveLength(1);
  });

  it('S001-37 records who created the customer, and the event', async () => {
    const { body } = await given.createCustomer(nordest.admin);
    const history = await nordest.admin.call(customerRoutes.history, { params: { id: body.id } });
    expect(history.body.items.map(({ action }) => action).toSorted()).toEqual(['customer.created', 'user.invited']);
    expect(history.body.items.every(({ actorName }) => actorName === 'Ada Prova')).toBe(true);
  });

  it('S001-38 lists the new customer with status, licence count and next expiry', async () => {
    const plan = await given.plan();
    const { body } = await given.createCustomer(nordest.admin, {
      plans: [{ planId: plan.id, units: 5, startDate: '2027-01-01' }],
    });
    const list = await nordest.admin.call(customerRoutes.list, { query: { search: body.accountName } });
    expect(list.body.items).toMatchObject([
      { id: body.id, status: 'active', licenceCount: 1, nextExpiry: '2027-12-31' },
    ]);
  });

  it('S001-40 gives a person who exists a pending membership and tells the partner nothing', async () => {
    const { email } = await given.person(nordest.id, 'partner_reader');
    const known = await given.createCustomer(nordest.admin, { email });
    const unknown = await given.createCustomer(nordest.admin);
    expect(Object.keys(known.body).toSorted()).toEqual(Object.keys(unknown.body).toSorted());
    expect(
      await database.rows(
        'select m.status, template from memberships m join outbound_emails e on e.tenant_id = m.tenant_id where m.tenant_id = $1',
        [known.body.id],
      ),
    ).toEqual([{ status: 'pending', template: 'account_added' }]);
    const [person] = await database.rows(
      'select first_name, password_hash is not null as has_password from identity.users where email = $1',
      [email],
    );
    expect(person).toEqual({ first_name: 'Ada', has_password: true });
  });
});
