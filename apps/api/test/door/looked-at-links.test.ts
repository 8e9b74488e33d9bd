import { sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';
import { contentOf } from '../writes/database-content';
import { issuedLink } from './issued-link';

const LOOKS = 50;

let target: TestApp;
let database: Inspection;
let given: Given;
let partner: Awaited<ReturnType<Given['partner']>>;

// No worker runs here: nothing but the looks could change a row.
beforeAll(async () => {
  target = await createTestApp();
  database = await inspectDatabase(target.database);
  given = new Given(target);
  partner = await given.partner();
});
afterAll(async () => {
  await database.close();
  await target.close();
});

it.each([
  ['admin', adminDoor],
  ['customer', customerDoor],
] as const)('TK-01 changes no row of any table when a link of %s is looked at by machines', async (audience, door) => {
  const tenant = audience === 'admin' ? partner.id : (await given.createCustomer(partner.admin)).body.id;
  const person = await given.person(tenant, audience === 'admin' ? 'partner_admin' : 'owner');
  const token = await issuedLink(database, person.userId, audience);
  const before = await contentOf(database);

  const pages = [
    `/${audience}/set-password`,
    `/api/v1${door.setPassword.path}`,
    `/api/v1${door.inspectPasswordLink.path}`,
  ];
  for (const page of pages)
    for (const url of [page, `${page}?token=${token}`, `${page}/${token}`]) {
      for (let look = 0; look < LOOKS; look += 1) await target.app.inject({ method: 'GET', url });
      for (const method of ['HEAD', 'OPTIONS'] as const) await target.app.inject({ method, url });
    }
  const browser = new TestClient(target, audience);
  for (let look = 0; look < LOOKS; look += 1)
    expect((await browser.call(door.inspectPasswordLink, { body: { token } })).status).toBe(200);
  expect(await contentOf(database)).toEqual(before);

  const chosen = await browser.call(door.setPassword, { body: { token, password: 'quattro cavalli azzurri' } });
  expect(chosen.status).toBe(200);
  expect(await contentOf(database)).not.toEqual(before);
});
