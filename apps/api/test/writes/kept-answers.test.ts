import { afterAll, beforeAll, expect, it } from 'vitest';
import { ForgetAnswersJob } from '../../src/platform/database/forget-answers.job';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';

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

const HOUR = 3_600_000;

it('CC-02 keeps an answer for a day and more, and forgets it after two', async () => {
  const { id } = await given.partner();
  const { client, email } = await given.person(id, 'partner_admin');
  const key = given.unique('key');
  const input = given.customerInput();
  const first = await given.createCustomer(client, input, key);
  // Keys of many tenants, more than are removed at a time: none may be left behind.
  await database.rows(
    `insert into idempotency_keys (id, tenant_id, tenant_path, user_id, route, key, fingerprint, created_at)
     select gen_random_uuid(), t.id, t.tenant_path, gen_random_uuid(), 'POST /', n::text, '', tenancy.now()
     from generate_series(1, 700) n, tenants t where t.id = any ($1)`,
    [[id, first.body.id]],
  );
  const forget = () => target.app.get(ForgetAnswersJob).run();

  target.clock.moveBy(25 * HOUR);
  await forget();
  // No session lasts that long: the person signs in again.
  const later = await given.createCustomer(await given.signedIn('admin', email), input, key);
  expect([later.headers['idempotency-replayed'], later.body]).toEqual(['true', first.body]);

  target.clock.moveBy(24 * HOUR);
  await forget();
  expect(await database.count('idempotency_keys')).toBe(0);
});
