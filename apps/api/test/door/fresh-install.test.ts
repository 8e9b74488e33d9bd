import { sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD, demoSignIns } from '../../src/seeds/demo-sign-ins';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';

const USUAL = ['admin@tenantry.example', 'admin@localhost.localdomain', 'root@tenantry.example'];
const PASSWORDS = [DEMO_PASSWORD, 'admin', 'password', 'tenantry', 'changeme'];

let target: TestApp;
let database: Inspection;

// Migrated and nothing else, as production is before the bootstrap command.
beforeAll(async () => {
  target = await createTestApp();
  database = await inspectDatabase(target.database);
});
afterAll(async () => {
  await database.close();
  await target.close();
});

it('AU-09 has nobody, no link and no session in a fresh installation, and lets no usual sign-in in', async () => {
  for (const table of ['identity.users', 'identity.tokens', 'identity.sessions', 'memberships'])
    expect([table, await database.count(table)]).toEqual([table, 0]);
  const statuses = new Set<number>();
  for (const email of [...USUAL, ...demoSignIns.map((one) => one.email)])
    for (const password of PASSWORDS) {
      const body = { email, password };
      statuses.add((await new TestClient(target, 'admin').call(adminDoor.signIn, { body })).status);
      statuses.add((await new TestClient(target, 'customer').call(customerDoor.signIn, { body })).status);
    }
  expect([...statuses]).toEqual([401]);
});
