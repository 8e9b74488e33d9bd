import { customerRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import { until } from '../support/until';

let target: TestApp;
let given: Given;
let database: Inspection;
let url: string;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
  await target.app.listen(0, '127.0.0.1');
  url = await target.app.getUrl();
});
afterAll(async () => {
  await database.close();
  await target.close();
});

it('CC-02 has one effect for a client that is cut off at 20 moments and tries again with its key', async () => {
  const partner = await given.partner();
  const cookie = partner.admin.cookieHeader();
  const send = (key: string, body: unknown, signal?: AbortSignal) =>
    fetch(`${url}/api/v1${customerRoutes.create.path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        'x-tenantry-app': 'admin',
        'sec-fetch-site': 'same-origin',
        cookie,
      },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
  for (let cut = 0; cut < 20; cut += 1) {
    const [key, body] = [given.unique('key'), given.customerInput()];
    const abort = new AbortController();
    const first = send(key, body, abort.signal).catch(() => undefined);
    setTimeout(() => abort.abort(), cut * 2);
    await first;
    const answer = await until(async () => {
      const response = await send(key, body);
      // The first try may still be under way on the server.
      return response.status === 409 ? undefined : response;
    });
    expect(answer.status).toBe(201);
    const text = await answer.text();
    const again = await send(key, body);
    expect([again.status, await again.text()]).toEqual([201, text]);
    expect(await database.rows('select from tenants where account_name = $1', [body.accountName])).toHaveLength(1);
    expect(await database.rows('select from outbound_emails where to_email = $1', [body.email])).toHaveLength(1);
  }
});

it('CC-03 lets a key be used again after a try that failed before anything was kept', async () => {
  const partner = await given.partner();
  const key = given.unique('key');
  expect((await given.createCustomer(partner.admin, { city: '' }, key)).status).toBe(422);
  const unknown = '00000000-0000-4000-8000-00000000dead';
  const plans = [{ planId: unknown, units: 1, startDate: '2026-12-01' }];
  expect((await given.createCustomer(partner.admin, { plans }, key)).status).toBe(422);
  expect((await given.createCustomer(partner.admin, {}, key)).status).toBe(201);
});
