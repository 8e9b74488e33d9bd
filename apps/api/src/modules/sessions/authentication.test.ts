import { ownSessionRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import type { TestClient } from '../../../test/support/test-client';
import { Sessions } from '../../platform/access/sessions';

let target: TestApp;
let given: Given;
let partner: Awaited<ReturnType<Given['partner']>>;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  partner = await given.partner();
});
afterAll(() => target.close());

const MINUTE = 60_000;
const aPerson = () => given.person(partner.id, 'partner_reader');
const codeOf = async (client: TestClient) => (await client.call(ownSessionRoutes.endOthers)).problem?.code;
const give = (client: TestClient, password: string) =>
  client.call(ownSessionRoutes.authenticate, { body: { password } });
const isSignedIn = async (client: TestClient) => (await client.call(sessionRoutes.current)).status === 200;

it('SE-10 wants the password again five minutes after it was given, and has done nothing until then', async () => {
  const { client, email } = await aPerson();
  const other = await given.signedIn('admin', email);
  target.clock.moveBy(4 * MINUTE);
  expect(await codeOf(client)).toBeUndefined();
  expect(await isSignedIn(other)).toBe(false);
  const next = await given.signedIn('admin', email);
  target.clock.moveBy(2 * MINUTE);
  expect(await codeOf(client)).toBe('reauthenticationRequired');
  expect(await isSignedIn(next)).toBe(true);
  target.clock.reset();
});

it('SE-10 goes on after the right password, and after no other', async () => {
  const { client, email } = await aPerson();
  target.clock.moveBy(6 * MINUTE);
  const other = await given.signedIn('admin', email);
  const wrong = await give(client, 'another phrase');
  expect([wrong.status, wrong.problem.code]).toEqual([401, 'invalidCredentials']);
  expect(await codeOf(client)).toBe('reauthenticationRequired');
  expect((await give(client, PASSWORD)).status).toBe(200);
  expect(await codeOf(client)).toBeUndefined();
  expect(await isSignedIn(other)).toBe(false);
  target.clock.reset();
});

it('SE-10 counts the password for the session alone at which it was given', async () => {
  const { client, email } = await aPerson();
  const other = await given.signedIn('admin', email);
  target.clock.moveBy(6 * MINUTE);
  expect((await give(other, PASSWORD)).status).toBe(200);
  expect(await codeOf(client)).toBe('reauthenticationRequired');
  target.clock.reset();
});

it('SE-10 does not take use of a session for its password', async () => {
  const { client } = await aPerson();
  for (let minute = 0; minute < 6; minute += 1) {
    target.clock.moveBy(MINUTE);
    expect(await isSignedIn(client)).toBe(true);
    await target.app.get(Sessions).writeLastSeen();
  }
  expect(await codeOf(client)).toBe('reauthenticationRequired');
  target.clock.reset();
});

it('AU-01 limits guesses at an open session as at the door', async () => {
  const strict = await createTestApp({ database: target.database, rateFactor: 1 });
  const here = new Given(strict);
  const { client } = await here.person(partner.id, 'partner_reader');
  const codes: (string | undefined)[] = [];
  for (let guess = 0; guess < 12; guess += 1) codes.push((await give(client, `phrase number ${guess}`)).problem?.code);
  expect(codes.slice(-1)).toEqual(['tooManyRequests']);
  expect((await give(client, PASSWORD)).problem?.code).toBe('tooManyRequests');
  await strict.close();
});
