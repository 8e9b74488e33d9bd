import { customerRoutes, licenceRoutes, mailRoutes, planRoutes } from '@tenantry/contracts/admin';
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

  const fieldsOf = (answer: { problem: { errors?: { field: string; code: string }[] } }) =>
    Object.fromEntries((answer.problem.errors ?? []).map(({ field, code }) => [field, code]));

  it('S001-04 S001-05 S001-06 S001-07 S001-10 S001-11 S001-15 names every missing required field and saves nothing', async () => {
    const before = await database.count('tenants');
    const answer = await given.createCustomer(nordest.admin, {
      company: ' ',
      city: '',
      region: '',
      accountName: '',
      firstName: '',
      lastName: '',
      email: '',
    });
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer)).toEqual({
      company: 'required',
      city: 'required',
      region: 'required',
      accountName: 'required',
      firstName: 'required',
      lastName: 'required',
      email: 'required',
    });
    expect(await database.count('tenants')).toBe(before);
  });

  it('S001-06 takes a region or a province as free text', async () => {
    const { body } = await given.createCustomer(nordest.admin, { region: 'Kärnten' });
    expect((await nordest.admin.call(customerRoutes.get, { params: { id: body.id } })).body.region).toBe('Kärnten');
  });

  it('S001-11 refuses what is not one e-mail address', async () => {
    for (const email of [
      'lucia.valbrentana.example',
      'a@b@c.example',
      'a@x.example\r\nBcc: b@x.example',
      'a,b@x.example',
      '"a b"@x.example',
    ])
      expect([email, fieldsOf(await given.createCustomer(nordest.admin, { email }))]).toEqual([
        email,
        { email: expect.any(String) },
      ]);
  });

  it('S001-12 S001-21 creates an active customer with only the required fields and no plans', async () => {
    const answer = await given.createCustomer(nordest.admin);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ plans: [] });
    const customer = await nordest.admin.call(customerRoutes.get, { params: { id: answer.body.id } });
    expect(customer.body).toMatchObject({
      status: 'active',
      partnerId: nordest.id,
      administrator: { firstName: 'Lucia', pending: true },
    });
    expect((await nordest.admin.call(licenceRoutes.list, { params: { id: answer.body.id } })).body.items).toEqual([]);
  });

  it('S001-07 refuses an account name taken under the same tier-1 partner, in another case or Unicode form', async () => {
    const name = given.unique('Caffè');
    expect((await given.createCustomer(nordest.admin, { accountName: name })).status).toBe(201);
    for (const accountName of [name, name.toUpperCase(), name.normalize('NFD'), ` ${name} `]) {
      const again = await given.createCustomer(nordest.admin, { accountName });
      expect([again.status, again.problem.code, fieldsOf(again)]).toEqual([
        409,
        'accountNameTaken',
        { accountName: 'accountNameTaken' },
      ]);
    }
  });

  it('S001-08 shares names between tier-1 channels but not between sub-partners of one', async () => {
    const other = await given.partner();
    const [left, right] = [await given.partner(nordest.id), await given.partner(nordest.id)];
    const accountName = given.unique('conteso');
    expect((await given.createCustomer(left.admin, { accountName })).status).toBe(201);
    expect((await given.createCustomer(right.admin, { accountName })).problem.code).toBe('accountNameTaken');
    expect((await given.createCustomer(other.admin, { accountName })).status).toBe(201);
    const check = (client: TestClient) =>
      client.call(customerRoutes.accountNameCheck, { query: { accountName: accountName.toUpperCase() } });
    expect((await check(right.admin)).body).toEqual({ available: false });
    expect((await check((await given.partner()).admin)).body).toEqual({ available: true });
  });

  it('S001-08 CC-05 lets exactly one of 40 win the same account name', async () => {
    const name = given.unique('Àcme');
    const spellings = [name, name.toUpperCase(), name.toLowerCase(), name.normalize('NFD')];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        given.createCustomer(nordest.admin, { accountName: spellings[index % 4] }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status, problem }) => status === 409 && problem.code === 'accountNameTaken')).toHaveLength(
      39,
    );
  });

  it('S001-09 makes the contact person owner and refuses another role in the body', async () => {
    const answer = await given.createCustomer(nordest.admin, { role: 'platform_admin' });
    expect([answer.status, fieldsOf(answer)]).toEqual([422, { role: 'unknownField' }]);
    const { body } = await given.createCustomer(nordest.admin);
    expect(await database.rows(`select role from memberships where tenant_id = $1`, [body.id])).toEqual([
      { role: 'owner' },
    ]);
  });

  it('S001-13 S001-14 keeps the emergency address, which must differ from the main one', async () => {
    const input = given.customerInput({ emergencyEmail: 'lucia@postasicura.example' });
    const { body } = await nordest.admin.call(
      customerRoutes.create,
      { body: input },
      { 'idempotency-key': given.unique('key') },
    );
    expect((await nordest.admin.call(customerRoutes.get, { params: { id: body.id } })).body.emergencyEmail).toBe(
      'lucia@postasicura.example',
    );
    const same = await given.createCustomer(nordest.admin, {
      email: 'lucia@uguale.example',
      emergencyEmail: 'LUCIA@uguale.example',
    });
    expect(fieldsOf(same)).toEqual({ emergencyEmail: 'sameAsEmail' });
    expect(fieldsOf(await given.createCustomer(nordest.admin, { emergencyEmail: 'nessuno' }))).toEqual({
      emergencyEmail: 'invalidEmail',
    });
  });

  it('S001-15 keeps the optional fields as they were typed', async () => {
    const optional = {
      country: 'Italia',
      address1: 'Via dei Tornitori 14',
      postcode: '36061',
      phone: '0424 000 114',
      vatNumber: 'IT01234567890',
      fiscalCode: '01234567890',
      certifiedEmail: 'pec@valbrentana.example',
      sdiCode: 'ABC1234',
      notes: 'Chiama\nprima',
      externalReference: 'CRM-17',
      language: 'en',
      timezone: 'Europe/Zurich',
    };
    const { body } = await given.createCustomer(nordest.admin, optional);
    expect((await nordest.admin.call(customerRoutes.get, { params: { id: body.id } })).body).toMatchObject(optional);
    expect(fieldsOf(await given.createCustomer(nordest.admin, { timezone: 'Europe/Atlantis' }))).toEqual({
      timezone: 'invalidChoice',
    });
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
