import { createHash } from 'node:crypto';
import { customerRoutes, sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';

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

const admin = () => new TestClient(target, 'admin');

it('SE-01 SE-04 keeps only a hash of a cookie that scripts and other sites do not get', async () => {
  const partner = await given.partner();
  const { email } = await given.person(partner.id, 'partner_reader');
  const answer = await admin().call(adminDoor.signIn, { body: { email, password: PASSWORD } });
  const [cookie] = [answer.headers['set-cookie'] as string].flat();
  expect(cookie).toMatch(/^tenantry-admin=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const token = /=([\w-]+)/.exec(cookie ?? '')?.[1] ?? '';
  expect(JSON.stringify(answer.body)).not.toContain(token);
  const [session] = await database.rows('select token_hash from identity.sessions order by created_at desc limit 1');
  expect(session?.['token_hash']).toEqual(createHash('sha256').update(token).digest());
  const [user] = await database.rows('select password_hash from identity.users where email_norm = $1', [email]);
  expect(user?.['password_hash']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

it.each(['admin', 'customer'] as const)('SE-04 binds the cookie of %s to its host over https', async (audience) => {
  const secure = await createTestApp({ database: target.database, environment: { secureCookies: true } });
  const partner = await given.partner();
  const tenant = audience === 'admin' ? partner.id : (await given.createCustomer(partner.admin)).body.id;
  const { email } = await given.person(tenant, audience === 'admin' ? 'partner_admin' : 'owner');
  const door = audience === 'admin' ? adminDoor : customerDoor;
  const browser = new TestClient(secure, audience);
  const { headers } =
    audience === 'admin'
      ? await given.passkeys.answered(browser, email)
      : await browser.call(door.signIn, { body: { email, password: PASSWORD } });
  const cookies = [headers['set-cookie'] as string | string[]].flat().filter((cookie) => !cookie.includes('-passkey='));
  expect(cookies).toEqual([
    expect.stringMatching(
      new RegExp(`^__Host-tenantry-${audience}=[\\w-]{43}; Path=/; HttpOnly; Secure; SameSite=Lax$`),
    ),
    expect.stringMatching(
      new RegExp(
        `^__Host-tenantry-${audience}-device=[\\w-]+; Max-Age=15552000; Path=/; HttpOnly; Secure; SameSite=Strict$`,
      ),
    ),
  ]);
  expect((await browser.call(door.current)).status).toBe(200);
  const bare = browser.cookieHeader().replace('__Host-', '');
  expect((await new TestClient(secure, audience).call(door.current, {}, { cookie: bare })).status).toBe(401);
  await secure.close();
});

it('AU-04 answers alike to an unknown address, a wrong password, a disabled person and the door of the other app', async () => {
  const partner = await given.partner();
  const { email } = await given.person(partner.id, 'partner_sales');
  const disabled = await given.person(partner.id, 'partner_sales');
  await database.rows(`update identity.users set status = 'disabled' where id = $1`, [disabled.userId]);
  const answers = [
    await admin().call(adminDoor.signIn, { body: { email: 'nobody@nowhere.example', password: PASSWORD } }),
    await admin().call(adminDoor.signIn, { body: { email, password: 'another phrase' } }),
    await admin().call(adminDoor.signIn, { body: { email: disabled.email, password: PASSWORD } }),
    await new TestClient(target, 'customer').call(customerDoor.signIn, { body: { email, password: PASSWORD } }),
  ];
  for (const { status, problem, headers } of answers) {
    expect([status, problem.code, headers['set-cookie']]).toEqual([401, 'invalidCredentials', undefined]);
    expect(Object.keys(problem).toSorted()).toEqual(Object.keys(answers[0]?.problem ?? {}).toSorted());
  }
});

it('SE-04 does not take the session of one app for the other', async () => {
  const { admin: client } = await given.partner();
  const { client: owner } = await given.person((await given.createCustomer(client)).body.id, 'owner');
  for (const [door, audience, own, foreign] of [
    [customerDoor, 'customer', client, 'tenantry-admin'],
    [adminDoor, 'admin', owner, 'tenantry-customer'],
  ] as const) {
    const token = own.cookieHeader().split('=')[1];
    const other = new TestClient(target, audience);
    for (const cookie of [
      `tenantry-${audience}=${token}`,
      `${foreign}=${token}`,
      `__Host-tenantry-${audience}=${token}`,
    ]) {
      const answer = await other.call(door.current, {}, { cookie });
      expect([answer.status, answer.problem.code]).toEqual([401, 'notSignedIn']);
    }
    const wrongApp = await own.call(door.current);
    expect([wrongApp.status, wrongApp.problem.code]).toEqual([403, 'wrongAudience']);
  }
});

it('SE-05 refuses what another site sends with the cookie', async () => {
  const { admin: client } = await given.partner();
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': undefined, origin: 'https://evil.example' },
    { 'sec-fetch-site': undefined },
  ]) {
    const answer = await client.call(adminDoor.signOut, {}, headers);
    expect([answer.status, answer.problem.code]).toEqual([403, 'crossSiteRefused']);
  }
});

it('switches between the accounts of one person with a new token, and to nobody else’s', async () => {
  const [one, two, strange] = [await given.partner(), await given.partner(), await given.partner()];
  const { email, userId } = await given.person(one.id, 'partner_admin');
  await database.rows(
    `insert into memberships (id, tenant_id, user_id, role, status) values (gen_random_uuid(), $1, $2, 'partner_reader', 'active')`,
    [two.id, userId],
  );
  const client = await given.signedIn('admin', email);
  const { body: session } = await client.call(adminDoor.current);
  expect(session.accounts.map(({ tenantName }) => tenantName).toSorted()).toEqual([one.name, two.name].toSorted());
  const other = session.accounts.find(({ tenantId }) => tenantId === two.id);
  const switched = await client.call(adminDoor.switchAccount, { body: { membershipId: other?.membershipId } });
  expect(switched.body.account).toMatchObject({ tenantName: two.name, role: 'partner_reader' });
  expect((await given.createCustomer(client)).status).toBe(403);
  expect((await client.call(customerRoutes.list)).status).toBe(200);

  const { body: foreign } = await strange.admin.call(adminDoor.current);
  const refused = await client.call(adminDoor.switchAccount, { body: { membershipId: foreign.account.membershipId } });
  expect([refused.status, refused.problem.code]).toEqual([404, 'notFound']);
});
