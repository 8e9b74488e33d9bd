import { sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '../../src/platform/access/actor';
import { hashOf, newToken } from '../../src/platform/crypto/secret-token';
import { TestClient } from '../support/test-client';
import { theOneWinner, TwoInstances } from './two-instances';

let both: TwoInstances;
let partner: { id: string; admin: TestClient };

beforeAll(async () => {
  both = await TwoInstances.start();
  partner = await both.given.partner();
});
afterAll(() => both.close());

it('CC-01 TK-02 lets a mailed link set one password: the winner signs in, nobody else', async () => {
  const { client, email, userId } = await both.given.person(partner.id, 'partner_reader');
  const token = newToken();
  await both.instances[0].uow.run(systemActor('test', partner.id), (tx) =>
    tx.query(`select identity.issue_token($1, $2, 'reset_password', 'admin', $3, $4, tenancy.now(), '1 hour')`, [
      uuid(),
      hashOf(token),
      userId,
      partner.id,
    ]),
  );
  const before = await both.entries('user.password_set', userId);
  const password = (index: number) => `the phrase of client ${index}`;
  const stranger = new TestClient(both.instances[0], 'admin');
  const answers = await both.rush(stranger, adminDoor.setPassword, (index) => ({
    body: { token, password: password(index) },
  }));
  const winner = answers.indexOf(theOneWinner(answers, ['410 linkInvalid']));
  expect((await both.entries('user.password_set', userId)) - before).toBe(1);
  await both.given.signedIn('admin', email, password(winner));
  const loser = await stranger.call(adminDoor.signIn, { body: { email, password: password(winner + 1) } });
  expect([loser.status, loser.problem.code]).toEqual([401, 'invalidCredentials']);
  // The session from before the new password is over (AU-07).
  expect((await client.call(adminDoor.current)).status).toBe(401);
});

it('CC-01 SE-02 switches the account once: one tab has the new session, the old token opens nothing', async () => {
  const own = (await both.given.createCustomer(partner.admin)).body;
  const { client, email, userId } = await both.given.person(own.id, 'owner');
  const added = (await both.given.createCustomer(partner.admin, { email })).body;
  const { body: session } = await client.call(customerDoor.current);
  const membershipId = session.accounts.find(({ tenantId }) => tenantId === added.id)?.membershipId;
  // A key makes no difference here: a new session cannot be handed out twice.
  const headersOf = () => ({ 'idempotency-key': 'the-same-for-all' });
  const answers = await both.rush(client, customerDoor.switchAccount, () => ({ body: { membershipId } }), {
    headersOf,
  });
  const winner = theOneWinner(answers, ['401 notSignedIn', '404 notFound']);
  expect(winner.body.account.tenantId).toBe(added.id);
  expect(answers.filter(({ headers }) => headers['set-cookie'])).toHaveLength(1);
  expect(await both.entries('session.account_left', userId)).toBe(1);
  expect((await client.call(customerDoor.current)).status).toBe(401);
  const cookie = String(winner.headers['set-cookie']).split(';')[0];
  const there = await new TestClient(both.instances[1], 'customer').call(customerDoor.current, {}, { cookie });
  expect(there.body.account.tenantId).toBe(added.id);
});
