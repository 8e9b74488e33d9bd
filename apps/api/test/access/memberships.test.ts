import type { Role } from '@tenantry/contracts';
import { customerRoutes, sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MembershipsService } from '../../src/modules/accounts';
import { ROOT_TENANT_ID } from '../../src/platform/access/root-tenant';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import { aMember, actorOf, type Member } from './memberships';

let target: TestApp;
let given: Given;
let database: Inspection;
let service: MembershipsService;
let partner: Awaited<ReturnType<Given['partner']>>;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
  service = target.app.get(MembershipsService);
  partner = await given.partner();
});
afterAll(async () => {
  await database.close();
  await target.close();
});

const aCustomer = async () => (await given.createCustomer(partner.admin)).body.id;
const member = (tenantId: string, role: Role) => aMember(target, given, tenantId, role);
const versionOf = async ({ membershipId }: Member) =>
  Number((await database.rows('select version from memberships where id = $1', [membershipId]))[0]?.['version']);
const changeRole = async (by: Member, of: Member, role: Role) =>
  service.changeRole(by.actor, of.membershipId, role, await versionOf(of));
const eventsOf = (of: Member) =>
  database.rows(
    `select a.action, v.content::jsonb->'values' as "values", v.content::jsonb->'changes' as changes
     from audit_events a join audit_values v on v.id = a.id
     where a.object_id = $1 and a.object_type = 'membership' order by a.at`,
    [of.userId],
  );

describe('AZ-02', () => {
  it('gives another role with an entry in the history, and the rights of it from the next call on', async () => {
    const customer = await aCustomer();
    const [owner, colleague] = [await member(customer, 'owner'), await member(customer, 'member')];
    expect((await changeRole(owner, colleague, 'billing_admin')).role).toBe('billing_admin');
    expect((await colleague.client.call(customerDoor.current)).body.account.role).toBe('billing_admin');
    expect(await eventsOf(colleague)).toEqual([
      {
        action: 'membership.role_changed',
        values: { name: 'Ada Prova', role: 'billing_admin' },
        changes: [{ field: 'role', from: 'member', to: 'billing_admin' }],
      },
    ]);
  });

  it.each<[string, Role, Role, Role]>([
    ['an administrator without billing rights makes nobody owner', 'admin', 'member', 'owner'],
    ['an administrator does not take an owner down', 'admin', 'owner', 'member'],
    ['an administrator does not make itself billing administrator', 'admin', 'admin', 'billing_admin'],
    ['a billing administrator manages nobody', 'billing_admin', 'member', 'admin'],
    ['a member makes itself nothing', 'member', 'member', 'owner'],
  ])('%s', async (_, by, of, to) => {
    const customer = await aCustomer();
    await member(customer, 'owner');
    const actor = await member(customer, by);
    const other = by === of ? actor : await member(customer, of);
    await expect(changeRole(actor, other, to)).rejects.toMatchObject({ code: 'forbidden', status: 403 });
    expect(await eventsOf(other)).toEqual([]);
  });

  it('refuses a role of another kind of tenant, and the role that the person has', async () => {
    const [admin, sales] = [await member(partner.id, 'partner_admin'), await member(partner.id, 'partner_sales')];
    await expect(changeRole(admin, sales, 'owner')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(changeRole(admin, sales, 'platform_admin')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(changeRole(admin, sales, 'partner_sales')).rejects.toMatchObject({ code: 'roleAlreadyHeld' });
  });

  it('knows no membership above or beside the own tenant', async () => {
    const stranger = await given.partner();
    const root = { ...(await member(ROOT_TENANT_ID, 'platform_admin')) };
    const [admin, foreign] = [await member(partner.id, 'partner_admin'), await member(stranger.id, 'partner_sales')];
    for (const other of [root, foreign])
      await expect(changeRole(admin, other, 'partner_reader')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('takes billing rights away wherever owners are managed, but leaves it to the owner to give them', async () => {
    const customer = await aCustomer();
    const [owner, billing] = [await member(customer, 'owner'), await member(customer, 'billing_admin')];
    const admin = { ...owner, actor: await actorOf(target, partner.admin) };
    await service.disable(admin.actor, billing.membershipId, await versionOf(billing));
    const enabling = service.enable(admin.actor, billing.membershipId, await versionOf(billing));
    await expect(enabling).rejects.toMatchObject({ code: 'forbidden' });
    await service.enable(owner.actor, billing.membershipId, await versionOf(billing));
    expect((await changeRole(admin, billing, 'member')).role).toBe('member');
    await expect(changeRole(admin, billing, 'billing_admin')).rejects.toMatchObject({ code: 'forbidden' });
    expect((await changeRole(owner, billing, 'billing_admin')).role).toBe('billing_admin');
  });

  it('leaves the people of a self-managed customer to itself and to the platform', async () => {
    const customer = await aCustomer();
    const [owner, colleague] = [await member(customer, 'owner'), await member(customer, 'member')];
    await database.rows(`update tenants set management_mode = 'self_managed' where id = $1`, [customer]);
    const partnerAdmin = { ...colleague, actor: await actorOf(target, partner.admin) };
    await expect(
      service.changeRole(partnerAdmin.actor, colleague.membershipId, 'admin', await versionOf(colleague)),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect((await changeRole(owner, colleague, 'admin')).role).toBe('admin');
    const platform = await actorOf(target, await given.platform());
    const version = await versionOf(colleague);
    expect((await service.changeRole(platform, colleague.membershipId, 'member', version)).role).toBe('member');
  });
});

describe('disabling and enabling', () => {
  it('ends the sessions in the account at once, for good, and gives it back to be entered anew', async () => {
    const [admin, sales] = [await member(partner.id, 'partner_admin'), await member(partner.id, 'partner_sales')];
    await service.disable(admin.actor, sales.membershipId, await versionOf(sales));
    expect((await sales.client.call(adminDoor.current)).problem.code).toBe('notSignedIn');
    await expect(given.signedIn('admin', sales.email)).rejects.toThrow('401');
    await service.enable(admin.actor, sales.membershipId, await versionOf(sales));
    expect((await sales.client.call(adminDoor.current)).problem.code).toBe('notSignedIn');
    const again = await given.signedIn('admin', sales.email);
    expect((await again.call(customerRoutes.list, { query: {} as never })).status).toBe(200);
    expect((await eventsOf(sales)).map(({ action }) => action)).toEqual(['membership.disabled', 'membership.enabled']);
  });

  it('CC-04 does nothing twice, and nothing from an old version', async () => {
    const [admin, sales] = [await member(partner.id, 'partner_admin'), await member(partner.id, 'partner_sales')];
    const version = await versionOf(sales);
    await expect(service.enable(admin.actor, sales.membershipId, version)).rejects.toMatchObject({
      code: 'staleVersion',
    });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => service.disable(admin.actor, sales.membershipId, version)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await eventsOf(sales)).map(({ action }) => action)).toEqual(['membership.disabled']);
  });
});
