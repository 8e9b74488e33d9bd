import { grantableBy, kindOf, role, type Role } from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Membership, MembershipsService } from '../../src/modules/accounts';
import { mayFound, mayTake } from '../../src/modules/accounts/membership.policy';
import { CustomersService } from '../../src/modules/tenants';
import { systemActor } from '../../src/platform/access/actor';
import { ROOT_TENANT_ID } from '../../src/platform/access/root-tenant';
import { databaseErrorOf } from '../../src/platform/database/database-error';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import { aMember, membershipsOf, type Member } from './memberships';

let target: TestApp;
let given: Given;
let database: Inspection;
let partner: Awaited<ReturnType<Given['partner']>>;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
  partner = await given.partner();
});
afterAll(async () => {
  await database.close();
  await target.close();
});

const aCustomer = async () => (await given.createCustomer(partner.admin)).body.id;
const member = (tenantId: string, role: Role) => aMember(target, given, tenantId, role);

it('AZ-02 has the same table as the contract, for every pair of roles', async () => {
  const rows = await database.rows(
    `select actor, given, tenancy.may_grant(actor, given) as grants, tenancy.may_take(actor, given) as takes,
       tenancy.may_found(actor, given) as founds
     from unnest($1::text[]) actor, unnest($1::text[]) given`,
    [role.options],
  );
  expect(rows).toHaveLength(role.options.length ** 2);
  const expected = rows.map(({ actor, given }) => {
    const [who, wanted] = [actor as Role, given as Role];
    const founder = { role: who, tenantPath: ['R'] };
    const below = { kind: kindOf(wanted), tenantPath: ['R', 'new'], managementMode: 'managed' } as const;
    // In a tenant strictly below: where the founder itself is, the policy and the trigger look at the tree.
    return {
      actor,
      given,
      grants: grantableBy[who].includes(wanted),
      takes: mayTake(founder, wanted, below),
      founds: mayFound(founder, wanted, below),
    };
  });
  expect(rows).toEqual(expected);
});

describe('AZ-02 behind the service', () => {
  const insertAs = (by: Member | undefined, tenantId: string, role: Role) =>
    target.uow
      .run(by ? by.actor : systemActor('test'), async (tx) => {
        const [person] = await tx.query<{ user_id: string }>(
          `select user_id from identity.invite_person($1, $2, $2, 'Eva', 'Prova', 'it')`,
          [uuid(), `${given.unique('eva')}@people.example`],
        );
        await tx
          .scoped(Membership)
          .insert({ id: uuid(), tenantId, userId: person?.user_id ?? '', role, status: 'active' });
      })
      .then(
        () => 'kept',
        (error: unknown) => databaseErrorOf(error)?.code,
      );

  it('refuses in the database what no service asked about', async () => {
    const customer = await aCustomer();
    const below = await given.partner(partner.id);
    const [admin, sales] = [await member(partner.id, 'partner_admin'), await member(partner.id, 'partner_sales')];
    const customerAdmin = await member(customer, 'admin');
    expect(await insertAs(sales, partner.id, 'partner_reader')).toBe('42501');
    expect(await insertAs(sales, customer, 'owner')).toBe('42501');
    expect(await insertAs(admin, ROOT_TENANT_ID, 'platform_admin')).toBe('42501');
    expect(await insertAs(admin, partner.id, 'owner')).toBe('42501');
    expect(await insertAs(admin, customer, 'billing_admin')).toBe('42501');
    expect(await insertAs(customerAdmin, customer, 'owner')).toBe('42501');
    expect(await insertAs(undefined, customer, 'partner_admin')).toBe('42501');
    expect(await insertAs(admin, below.id, 'partner_admin')).toBe('kept');
    expect(await insertAs(customerAdmin, customer, 'member')).toBe('kept');
  });

  it('does not let a membership change its person', async () => {
    const [admin, sales] = [await member(partner.id, 'partner_admin'), await member(partner.id, 'partner_sales')];
    const outcome = target.uow.run(admin.actor, (tx) =>
      tx.query('update memberships set user_id = $2 where id = $1', [sales.membershipId, admin.userId]),
    );
    await expect(outcome).rejects.toMatchObject({ code: '42501' });
  });

  it('lets sales seat the owner of a customer that they create, and nobody afterwards', async () => {
    const sales = await member(partner.id, 'partner_sales');
    const { status, body } = await given.createCustomer(sales.client);
    expect(status).toBe(201);
    expect((await membershipsOf(database, body.id)).map(({ role }) => role)).toEqual(['owner']);
    expect(await insertAs(sales, body.id, 'owner')).toBe('42501');
  });
});

describe('AZ-02 AZ-10 between the guard and the insert', () => {
  it.each<[Role, Role]>([
    ['partner_sales', 'partner_reader'],
    ['partner_admin', 'partner_helpdesk'],
  ])('gives nothing that %s has just lost', async (before, after) => {
    const seller = await member(partner.id, before);
    // The request was let through with the old role; this is all that it still knows.
    await database.rows('update memberships set role = $2 where id = $1', [seller.membershipId, after]);
    const everything = await database.everything();
    const creation = target.app.get(CustomersService).create(seller.actor, given.customerInput() as never);
    await expect(creation).rejects.toMatchObject({ code: 'forbidden', status: 403 });
    expect(await database.everything()).toEqual(everything);
    const colleague = await member(partner.id, 'partner_reader');
    const change = target.app
      .get(MembershipsService)
      .changeRole(seller.actor, colleague.membershipId, 'partner_sales', 1);
    await expect(change).rejects.toMatchObject({ code: 'forbidden' });
  });
});
