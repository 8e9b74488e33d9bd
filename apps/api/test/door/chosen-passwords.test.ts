import { newPassword } from '@tenantry/contracts';
import { sessionRoutes } from '@tenantry/contracts/customer';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { scale } from '../support/scale';
import { createTestApp, type TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';
import { issuedLink } from './issued-link';

const RUNS = scale(12, 400);

let target: TestApp;
let database: Inspection;
let owner: { email: string; userId: string };

beforeAll(async () => {
  target = await createTestApp();
  database = await inspectDatabase(target.database);
  const given = new Given(target);
  const { admin } = await given.partner();
  const { body } = await given.createCustomer(admin, { company: 'Falegnameria Dolomiti' });
  owner = await given.person(body.id, 'owner', { firstName: 'Lucia', lastName: 'Ferraro' });
});
afterAll(async () => {
  await database.close();
  await target.close();
});

const browser = () => new TestClient(target, 'customer');
const aLink = () => issuedLink(database, owner.userId, 'customer');
const choose = (token: string, password: string) =>
  browser().call(sessionRoutes.setPassword, { body: { token, password } });
const signIn = (password: string) => browser().call(sessionRoutes.signIn, { body: { email: owner.email, password } });

it.each([
  ['password1234', 'passwordTooCommon'],
  ['Qwertyuiop-2026', 'passwordTooCommon'],
  ['Lucia-Ferraro-1', 'passwordContainsContext'],
  ['falegnameria1', 'passwordContainsContext'],
  ['Tenantry 2026!', 'passwordContainsContext'],
])('AU-03 refuses %s at its field, and the link still works', async (password, code) => {
  const token = await aLink();
  const { status, problem } = await choose(token, password);
  expect([status, problem.code, problem.errors]).toEqual([422, 'invalidInput', [{ field: 'password', code }]]);
  expect((await signIn(password)).status).toBe(401);
  expect((await choose(token, 'quattro cavalli azzurri')).status).toBe(200);
});

it('AU-03 tells whose words they are to the holder of the link only', async () => {
  const { status, problem } = await choose('a link that nobody was sent', 'falegnameria1');
  expect([status, problem.code]).toEqual([410, 'linkInvalid']);
});

it(
  'AU-03 keeps every password that it accepts, sign by sign, and takes no other one for it',
  { timeout: 600_000 },
  async () => {
    const texts = fc.string({ unit: 'binary', minLength: 8, maxLength: 40 });
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('NFC', 'NFD'), async (password, form) => {
        const { status } = await choose(await aLink(), password);
        expect(status).toBe(newPassword.safeParse(password).success ? 200 : 422);
        if (status !== 200) return;
        accepted += 1;
        expect((await signIn(password.normalize(form))).status).toBe(200);
        const others = [password.trim(), password.slice(1), ` ${password}`];
        const other = others.find((one) => one !== '' && one.normalize('NFC') !== password.normalize('NFC'));
        expect((await signIn(other ?? password)).status).toBe(401);
      }),
      { numRuns: RUNS },
    );
    expect(accepted).toBeGreaterThan(RUNS / 3);
  },
);
