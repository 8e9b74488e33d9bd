import { customerRoutes, licenceRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { fieldsOf } from '../../../test/support/fields-of';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import type { TestClient } from '../../../test/support/test-client';

describe('the account of a new customer', () => {
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
});
