import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVELS = [1, 2, 3, 4, 5, 6];
const ORDERS = [
  ['newest', 'created_at desc, id desc'],
  ['name', 'name_norm, id'],
  ['expiry', 'next_expiry, id'],
];

/**
 * Contacts get a language and an order, and every tenant knows whether somebody is missing among them: without a billing
 * and a technical contact nobody hears of what concerns it. Kept on the tenant, so that the list filters by an index.
 */
export class ExtendContacts1763700022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table contacts add column language text check (language in ('it', 'en'))`);
    await runner.query(`grant update (language) on contacts to tenantry_app`);
    await runner.query(`create index contacts_listed on contacts (tenant_id, created_at, id) where deleted_at is null`);
    await runner.query(`create index contact_types_listed on contact_type_assignments (tenant_id, type)`);

    // False for a new tenant: the wizard makes its contact in the same transaction (decision 11).
    await runner.query(`alter table tenants add column lacks_contact boolean not null default false`);
    await runner.query(`grant update (lacks_contact) on tenants to tenantry_app`);
    await runner.query(`create function tenancy.lacks_contact(of_tenant uuid) returns boolean language sql stable as $$
      select count(distinct a.type) < 2 from public.contact_type_assignments a
      where a.tenant_id = of_tenant and a.type in ('billing', 'technical') $$`);
    await this.followContacts(runner);
    await this.fillIn(runner);
    // Holds the few who lack somebody, in each order of the list. Whoever manages itself is nobody's to look after.
    for (const k of LEVELS)
      for (const [order, columns] of ORDERS)
        await runner.query(
          `create index tenants_lacking_${order}_${k} on tenants ((tenant_path[${k}]), ${columns})
           where kind = 'customer' and cardinality(tenant_path) > ${k - 1} and lacks_contact and management_mode = 'managed'`,
        );
  }

  private async followContacts(runner: QueryRunner): Promise<void> {
    // The tenant is held first: of two who take the last two types away at once, the second one counts again.
    await runner.query(`create function tenancy.follow_contact_types() returns trigger language plpgsql as $$
      begin
        perform from public.tenants t where t.id in (select tenant_id from changed) order by t.id for no key update;
        update public.tenants t set lacks_contact = not t.lacks_contact
          where t.id in (select tenant_id from changed) and t.lacks_contact <> tenancy.lacks_contact(t.id);
        return null;
      end $$`);
    for (const [event, rows] of [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ])
      await runner.query(
        `create trigger contact_types_after_${event} after ${event} on contact_type_assignments referencing ${rows} table as changed for each statement execute function tenancy.follow_contact_types()`,
      );
    await runner.query(
      `grant execute on function tenancy.lacks_contact(uuid), tenancy.follow_contact_types() to tenantry_app, tenantry_definer`,
    );
  }

  private async fillIn(runner: QueryRunner): Promise<void> {
    for (const table of ['tenants', 'contact_type_assignments'])
      await runner.query(`alter table ${table} no force row level security`);
    await runner.query(
      `update tenants t set lacks_contact = true where t.kind = 'customer' and tenancy.lacks_contact(t.id)`,
    );
    for (const table of ['tenants', 'contact_type_assignments'])
      await runner.query(`alter table ${table} force row level security`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
