import { secondFactorRoutes as routes, secondStepRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { secondFactorRoutes as customerRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';
import { totpCodeAt } from './totp-code';

let target: TestApp;
let database: Inspection;
let given: Given;
let partner: { id: string; admin: TestClient };

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

const staff = () => given.person(partner.id, 'partner_reader');
const owner = async () => given.person((await given.createCustomer(partner.admin)).body.id, 'owner');

/** Sets an app up as a person does, with which come the recovery codes. */
async function withApp(client: TestClient) {
  const { body } = await client.call(routes.beginTotp);
  const code = totpCodeAt(body.secret, target.clock.now());
  return (await client.call(routes.confirmTotp, { body: { code } })).body;
}
const changesOf = async (userId: string) =>
  (
    await database.rows(
      `select facts->>'change' as change from outbound_emails where user_id = $1 and template = 'security_changed'`,
      [userId],
    )
  ).map(({ change }) => change);

it('AU-05 lets in with a recovery code, once, however it is typed, and tells the person by mail', async () => {
  const { client, email, userId } = await staff();
  await withApp(client);
  const [code = ''] = (await client.call(routes.renewRecoveryCodes)).body.recoveryCodes;
  const half = async () => {
    const one = new TestClient(target, 'admin');
    await one.call(sessionRoutes.signIn, { body: { email, password: PASSWORD } });
    return one;
  };
  const give = (one: TestClient, typed: string) =>
    one.call(secondStepRoutes.giveRecoveryCode, { body: { code: typed } });
  const clients = await Promise.all(Array.from({ length: 8 }, half));
  const answers = await Promise.all(
    clients.map((one, n) =>
      give(one, n % 2 ? code : ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `),
    ),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const lost = answers.find(({ status }) => status !== 200);
  expect([lost?.status, lost?.problem.errors]).toEqual([401, [{ field: 'code', code: 'wrongRecoveryCode' }]]);
  const wrong = await give(await half(), 'not a code');
  expect([wrong.status, wrong.problem.errors?.[0]?.code]).toEqual([422, 'recoveryCodeFormat']);
  const inside = clients[answers.findIndex(({ status }) => status === 200)] as TestClient;
  expect((await inside.call(routes.list)).body.recoveryCodesLeft).toBe(9);
  expect(await changesOf(userId)).toContain('recoveryCodeUsed');
});

it('AU-05 makes a new set of recovery codes, and the old ones are worth nothing', async () => {
  const { client, email, userId } = await staff();
  const { recoveryCodes } = await withApp(client);
  const renewed = (await client.call(routes.renewRecoveryCodes)).body.recoveryCodes;
  expect(new Set([...renewed, ...(recoveryCodes ?? [])]).size).toBe(20);
  const half = new TestClient(target, 'admin');
  await half.call(sessionRoutes.signIn, { body: { email, password: PASSWORD } });
  const old = await half.call(secondStepRoutes.giveRecoveryCode, { body: { code: recoveryCodes?.[0] } });
  expect(old.status).toBe(401);
  expect((await half.call(secondStepRoutes.giveRecoveryCode, { body: { code: renewed[0] } })).status).toBe(200);
  expect(await changesOf(userId)).toContain('recoveryCodesRenewed');
  const { client: without } = await owner();
  expect((await without.call(customerRoutes.renewRecoveryCodes)).problem.code).toBe('noFactor');
});
