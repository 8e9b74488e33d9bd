import { secondFactorRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { SoftwareAuthenticator, type Lies } from '../../../test/support/passkeys/software-authenticator';
import { createTestApp, TEST_BASE_URL, type TestApp } from '../../../test/support/test-app';
import type { TestClient } from '../../../test/support/test-client';

let target: TestApp;
let given: Given;
let partner: { id: string };

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  partner = await given.partner();
});
afterAll(() => target.close());

const aPerson = () => given.person(partner.id, 'partner_reader');

it.each<[string, Lies]>([
  ['another origin', { origin: 'https://tenantry.evil.example' }],
  ['the name of another server', { rpId: 'evil.example' }],
  ['a person who was not verified', { isVerified: false }],
  ['a challenge that was never given', { challenge: 'x'.repeat(43) }],
])('AU-05 takes in no passkey that was made with %s', async (_, lies) => {
  const { client } = await aPerson();
  const { body: options } = await client.call(secondFactorRoutes.passkeyOptions);
  const response = new SoftwareAuthenticator(TEST_BASE_URL).make(options, lies);
  const added = await client.call(secondFactorRoutes.addPasskey, { body: { name: 'Prova', response } });
  expect([added.status, added.problem.code]).toEqual([401, 'passkeyRefused']);
  expect((await client.call(secondFactorRoutes.list)).body.passkeys).toHaveLength(1);
});

it('AU-05 takes in no passkey twice, and none that somebody else has', async () => {
  const [one, other] = [await aPerson(), await aPerson()];
  const authenticator = new SoftwareAuthenticator(TEST_BASE_URL);
  const { body: options } = await one.client.call(secondFactorRoutes.passkeyOptions);
  const response = authenticator.make(options);
  const add = (client: TestClient) => client.call(secondFactorRoutes.addPasskey, { body: { name: 'Mac', response } });
  expect((await add(one.client)).status).toBe(201);
  expect((await add(one.client)).problem.code).toBe('passkeyRefused');
  expect((await add(other.client)).problem.code).toBe('passkeyRefused');
});
