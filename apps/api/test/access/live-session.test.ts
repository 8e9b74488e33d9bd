import { permissionsOf, type Role } from '@tenantry/contracts';
import { customerRoutes, mailRoutes, partnerRoutes, sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MembershipsService } from '../../src/modules/accounts';
import { partnerInputOf } from '../factories/partner-input';
import { TestClient } from '../support/test-client';
import { TwoInstances } from '../writes/two-instances';
import { actorOf, aMember, type Member } from './memberships';

let servers: TwoInstances;
let partner: Awaited<ReturnType<TwoInstances['given']['partner']>>;
let below: typeof partner;
let customerId: string;

beforeAll(async () => {
  servers = await TwoInstances.start();
});
afterAll(() => servers.close());
beforeEach(async () => {
  partner = await servers.given.partner();
  below = await servers.given.partner(partner.id);
  customerId = (await servers.given.createCustomer(below.admin)).body.id;
  await aMember(servers.instances[0], servers.given, customerId, 'owner');
});

const member = (tenantId: string, role: Role) => aMember(servers.instances[0], servers.given, tenantId, role);
const sql = (text: string, values: unknown[]) => servers.inspection.rows(text, values);

/** What each instance answers to the next call of a session. */
async function current({ client }: Pick<Member, 'client'>) {
  const door = client.audience === 'admin' ? adminDoor : customerDoor;
  const cookie = client.cookieHeader();
  return Promise.all(
    servers.instances.map((instance) => new TestClient(instance, client.audience).call(door.current, {}, { cookie })),
  );
}
const statuses = async (of: Pick<Member, 'client'>) => (await current(of)).map(({ status }) => status);

/** Both instances know the session before anything changes: what they kept of it would show afterwards. */
async function known(of: Member): Promise<Member> {
  expect(await statuses(of)).toEqual([200, 200]);
  return of;
}

describe('AZ-10, from the next call on at both instances', () => {
  it('a changed role: rights, navigation and the session say the new one', async () => {
    const sales = await known(await member(partner.id, 'partner_sales'));
    const admin = await actorOf(servers.instances[0], partner.admin);
    await servers.instances[0].app.get(MembershipsService).changeRole(admin, sales.membershipId, 'partner_reader', 1);
    for (const { status, body } of await current(sales))
      expect([status, body.account.role, body.permissions]).toEqual([
        200,
        'partner_reader',
        permissionsOf('partner_reader'),
      ]);
    for (const instance of servers.instances) {
      const client = new TestClient(instance, 'admin');
      const body = servers.given.customerInput();
      const headers = { cookie: sales.client.cookieHeader(), 'idempotency-key': crypto.randomUUID() };
      const answer = await client.call(customerRoutes.create, { body }, headers);
      expect([answer.status, answer.problem.code]).toEqual([403, 'forbidden']);
    }
  });

  it('a role that was raised', async () => {
    const reader = await known(await member(partner.id, 'partner_reader'));
    const admin = await actorOf(servers.instances[0], partner.admin);
    await servers.instances[0].app.get(MembershipsService).changeRole(admin, reader.membershipId, 'partner_admin', 1);
    const elsewhere = new TestClient(servers.instances[1], 'admin');
    const body = partnerInputOf(servers.given.unique('nuovo'));
    const headers = { cookie: reader.client.cookieHeader(), 'idempotency-key': crypto.randomUUID() };
    expect((await elsewhere.call(partnerRoutes.create, { body }, headers)).status).toBe(201);
  });

  it('a membership that was disabled', async () => {
    const colleague = await known(await member(customerId, 'admin'));
    const owner = await member(customerId, 'owner');
    await servers.instances[1].app.get(MembershipsService).disable(owner.actor, colleague.membershipId, 1);
    expect(await statuses(colleague)).toEqual([401, 401]);
    expect(await statuses(owner)).toEqual([200, 200]);
  });

  it('a person who was disabled, in all their accounts', async () => {
    const colleague = await known(await member(customerId, 'admin'));
    await sql(`update identity.users set status = 'disabled' where id = $1`, [colleague.userId]);
    expect(await statuses(colleague)).toEqual([401, 401]);
  });

  it.each<[string, () => string]>([
    ['the tenant itself', () => customerId],
    ['the partner above it', () => below.id],
    ['the partner above that', () => partner.id],
  ])('a tenant that was closed: %s; and what was open before is open again afterwards', async (_, closed) => {
    const owner = await known(await member(customerId, 'owner'));
    const neighbour = await known(await member(partner.id, 'partner_reader'));
    await sql(`update tenants set status = 'disabled' where id = $1`, [closed()]);
    expect(await statuses(owner)).toEqual([401, 401]);
    await expect(servers.given.signedIn('customer', owner.email)).rejects.toThrow('401');
    expect(await statuses(neighbour)).toEqual(closed() === partner.id ? [401, 401] : [200, 200]);
    await sql(`update tenants set status = 'active' where id = $1`, [closed()]);
    expect(await statuses(owner)).toEqual([200, 200]);
  });

  it('a customer that manages itself from now on', async () => {
    const params = { id: customerId as never };
    expect((await below.admin.call(mailRoutes.list, { params })).status).toBe(200);
    await sql(`update tenants set management_mode = 'self_managed' where id = $1`, [customerId]);
    const answer = await below.admin.call(mailRoutes.list, { params });
    expect([answer.status, answer.problem.code]).toEqual([403, 'forbidden']);
  });
});

it('AZ-10 switches to no account below a closed tenant', async () => {
  const owner = await member(customerId, 'owner');
  const other = (await servers.given.createCustomer(partner.admin)).body.id;
  const [second] = await sql(
    `insert into memberships (id, tenant_id, user_id, role) values (gen_random_uuid(), $1, $2, 'member') returning id`,
    [other, owner.userId],
  );
  const account = { membershipId: String(second?.['id']) };
  await sql(`update tenants set status = 'disabled' where id = $1`, [below.id]);
  const elsewhere = await servers.given.signedIn('customer', owner.email);
  expect((await elsewhere.call(customerDoor.current)).body.accounts.map(({ tenantId }) => tenantId)).toEqual([other]);
  const back = await elsewhere.call(customerDoor.switchAccount, { body: { membershipId: owner.membershipId } });
  expect([back.status, back.problem.code]).toEqual([404, 'notFound']);
  expect((await elsewhere.call(customerDoor.switchAccount, { body: account })).status).toBe(200);
});
