import {
  ownSessionRoutes,
  secondFactorRoutes as routes,
  secondStepRoutes,
  sessionRoutes,
} from '@tenantry/contracts/admin';
import { secondFactorRoutes as customerRoutes, sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { SoftwareAuthenticator } from '../../../test/support/passkeys/software-authenticator';
import { createTestApp, TEST_BASE_URL, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';
import { totpCodeAt } from './totp-code';

const MINUTE = 60_000;

let target: TestApp;
let database: Inspection;
let given: Given;
let partner: { id: string; admin: TestClient };
let customerId: string;

beforeAll(async () => {
  target = await createTestApp();
  database = await inspectDatabase(target.database);
  given = new Given(target);
  partner = await given.partner();
  customerId = (await given.createCustomer(partner.admin)).body.id;
});
afterAll(async () => {
  await database.close();
  await target.close();
});

const staff = () => given.person(partner.id, 'partner_reader');
const owner = () => given.person(customerId, 'owner');
const codeOf = (secret: string) => totpCodeAt(secret, target.clock.now());

/** Sets an app up as a person does; the recovery codes are those that were told. */
async function withApp(client: TestClient) {
  const set = client.audience === 'admin' ? routes : customerRoutes;
  const { body } = await client.call(set.beginTotp);
  const { status, body: added } = await client.call(set.confirmTotp, { body: { code: codeOf(body.secret) } });
  expect(status).toBe(200);
  return { secret: body.secret, recoveryCodes: added.recoveryCodes };
}
const changesOf = async (userId: string) =>
  (
    await database.rows(
      `select facts->>'change' as change from outbound_emails where user_id = $1 and template = 'security_changed' order by created_at, id`,
      [userId],
    )
  ).map(({ change }) => change);
const actionsOf = async (userId: string) =>
  (
    await database.rows(
      `select action from audit_events where object_id = $1 and action like 'factor.%' order by at, id`,
      [userId],
    )
  ).map(({ action }) => action);

it('AU-05 sets an app up: the codes are asked for from now on, ten recovery codes are told once', async () => {
  const { client, email, userId } = await owner();
  const elsewhere = await given.signedIn('customer', email);
  const before = client.cookieHeader();
  const { recoveryCodes } = await withApp(client);
  expect(recoveryCodes).toHaveLength(10);
  expect(new Set(recoveryCodes).size).toBe(10);
  for (const code of recoveryCodes ?? []) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);

  const { body } = await client.call(customerRoutes.list);
  expect(body).toMatchObject({ passkeys: [], recoveryCodesLeft: 10, requiredBecause: null });
  expect(body.totp?.since).toMatch(/^\d{4}-/);
  // SE-02: another token; all other sessions are over.
  expect(client.cookieHeader()).not.toBe(before);
  expect((await elsewhere.call(customerDoor.current)).status).toBe(401);
  expect(await actionsOf(userId)).toEqual(['factor.totp_added']);
  expect(await changesOf(userId)).toContain('factorAdded');

  const signIn = await new TestClient(target, 'customer').call(customerDoor.signIn, {
    body: { email, password: PASSWORD },
  });
  expect(signIn.body).toEqual({ step: 'secondFactor', methods: ['totp', 'recoveryCode'] });
});

it('AU-05 keeps the secret sealed, and recovery codes by their hash alone', async () => {
  const { client, userId } = await staff();
  const { secret, recoveryCodes } = await withApp(client);
  const kept = JSON.stringify(
    await database.rows(
      `select to_jsonb(f) as f, encode(f.sealed_secret, 'escape') as text, (select jsonb_agg(to_jsonb(c)) from identity.recovery_codes c where c.user_id = f.user_id) as codes
       from identity.totp_factors f where f.user_id = $1`,
      [userId],
    ),
  );
  expect(kept).toContain('sealed_secret');
  for (const told of [secret, ...(recoveryCodes ?? []).flatMap((code) => [code, code.replaceAll('-', '')])])
    expect(kept).not.toContain(told);
});

it('AU-05 opens no secret that was moved to another person', async () => {
  const [one, other] = [await staff(), await staff()];
  await withApp(one.client);
  await withApp(other.client);
  await database.rows(
    `update identity.totp_factors set sealed_secret = (select sealed_secret from identity.totp_factors where user_id = $1) where user_id = $2`,
    [one.userId, other.userId],
  );
  const client = new TestClient(target, 'admin');
  await client.call(sessionRoutes.signIn, { body: { email: other.email, password: PASSWORD } });
  expect((await client.call(secondStepRoutes.giveCode, { body: { code: '123456' } })).status).toBe(500);
});

it('AU-05 confirms with a code of the new secret only, and keeps the app in use until then', async () => {
  const { client, email, userId } = await staff();
  await given.apps.give(userId);
  const { body: begun } = await client.call(routes.beginTotp);
  const wrong = await client.call(routes.confirmTotp, { body: { code: given.apps.codeIn(userId, 0) } });
  expect([wrong.status, wrong.problem.errors]).toEqual([401, [{ field: 'code', code: 'wrongCode' }]]);
  const half = new TestClient(target, 'admin');
  await half.call(sessionRoutes.signIn, { body: { email, password: PASSWORD } });
  expect((await half.call(secondStepRoutes.giveCode, { body: { code: given.apps.nextCode(userId) } })).status).toBe(
    200,
  );
  // A lost phone: the new one takes the place of the old one.
  expect((await client.call(routes.confirmTotp, { body: { code: codeOf(begun.secret) } })).status).toBe(200);
  const again = new TestClient(target, 'admin');
  await again.call(sessionRoutes.signIn, { body: { email, password: PASSWORD } });
  expect((await again.call(secondStepRoutes.giveCode, { body: { code: given.apps.nextCode(userId) } })).status).toBe(
    401,
  );
});

it('AU-05 names, renames and removes passkeys, with an entry and a mail for each', async () => {
  const { client, userId } = await owner();
  const authenticator = new SoftwareAuthenticator(TEST_BASE_URL);
  const { body: options } = await client.call(customerRoutes.passkeyOptions);
  const body = { name: '  MacBook   di Lucia ', response: authenticator.make(options) };
  const added = await client.call(customerRoutes.addPasskey, { body });
  expect([added.status, added.body.passkey.name, added.body.recoveryCodes?.length]).toEqual([
    201,
    'MacBook di Lucia',
    10,
  ]);
  const { id } = added.body.passkey;
  const { body: more } = await client.call(customerRoutes.passkeyOptions);
  expect(more.excludeCredentials.map((one) => one.id)).toEqual([authenticator.credentials[0]?.id]);
  const renamed = await client.call(customerRoutes.renamePasskey, { params: { id }, body: { name: 'Portatile' } });
  expect(renamed.body).toMatchObject({ id, name: 'Portatile', lastUsedAt: null });
  expect((await client.call(customerRoutes.removePasskey, { params: { id } })).status).toBe(200);
  // With the last factor go the codes that stand in for it.
  expect((await client.call(customerRoutes.list)).body).toMatchObject({ passkeys: [], recoveryCodesLeft: null });
  expect((await client.call(customerRoutes.removePasskey, { params: { id } })).status).toBe(404);
  expect(await actionsOf(userId)).toEqual(['factor.passkey_added', 'factor.passkey_renamed', 'factor.passkey_removed']);
  expect(await changesOf(userId)).toEqual(['passkeyAdded', 'passkeyRemoved']);
});

it('AU-05 leaves staff their last factor, also when both of two go at the same time', async () => {
  const { client, email, userId } = await staff();
  await given.apps.give(userId);
  const [passkey] = (await client.call(routes.list)).body.passkeys;
  const other = await given.signedIn('admin', email);
  const answers = await Promise.all([
    client.call(routes.removeTotp),
    other.call(routes.removePasskey, { params: { id: passkey?.id ?? ('' as never) } }),
  ]);
  // Whoever comes second finds a last factor, or a session that the first change has ended.
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const left = await database.rows(
    `select (select count(*) from identity.totp_factors where user_id = $1 and confirmed_at is not null)
       + (select count(*) from identity.passkeys where user_id = $1) as factors`,
    [userId],
  );
  expect(Number(left[0]?.['factors'])).toBe(1);
  const winner = answers[0].status === 200 ? client : other;
  const last =
    answers[0].status === 200
      ? await winner.call(routes.removePasskey, { params: { id: passkey?.id as never } })
      : await winner.call(routes.removeTotp);
  expect([last.status, last.problem.code]).toEqual([409, 'lastFactor']);
});

it('SE-10 asks for the password again before each change of a factor', async () => {
  const { client } = await staff();
  const id = (await client.call(routes.list)).body.passkeys[0]?.id as never;
  target.clock.moveBy(6 * MINUTE);
  const calls = [
    client.call(routes.beginTotp),
    client.call(routes.confirmTotp, { body: { code: '123456' } }),
    client.call(routes.removeTotp),
    client.call(routes.passkeyOptions),
    client.call(routes.addPasskey, { body: {} }),
    client.call(routes.renamePasskey, { params: { id }, body: { name: 'x' } }),
    client.call(routes.removePasskey, { params: { id } }),
    client.call(routes.renewRecoveryCodes),
  ];
  for (const call of calls) expect((await call).problem.code).toBe('reauthenticationRequired');
  expect((await client.call(routes.list)).status).toBe(200);
  await client.call(ownSessionRoutes.authenticate, { body: { password: PASSWORD } });
  expect((await client.call(routes.beginTotp)).status).toBe(200);
  target.clock.reset();
});
