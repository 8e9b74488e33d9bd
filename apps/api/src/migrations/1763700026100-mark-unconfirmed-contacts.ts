import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVELS = [1, 2, 3, 4, 5, 6];
const ORDERS = [
  ['newest', 'created_at desc, id desc'],
  ['name', 'name_norm, id'],
  ['expiry', 'next_expiry, id'],
];

/**
 * Every tenant knows whether one of its contacts has an address that waits to be confirmed, as it knows whether it lacks
 * somebody (decision 0023). One filter finds both, so that each order keeps one index.
 */
export class MarkUnconfirmedContacts1763700026100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table tenants add column awaits_contact boolean not null default false`);
    await runner.query(`grant update (awaits_contact) on tenants to tenantry_app, tenantry_definer`);
    await runner.query(
      `create index contacts_waiting on contacts (tenant_id) where email_link_id is not null and deleted_at is null`,
    );
    await runner.query(`create function tenancy.has_waiting_contact(of_tenant uuid) returns boolean language sql stable as $$
      select exists (select from public.contacts c where c.tenant_id = of_tenant and c.email_link_id is not null and c.deleted_at is null) $$`);
    await this.followContacts(runner);
    await this.followSetting(runner);
    await runner.query(
      `grant execute on function tenancy.has_waiting_contact(uuid), tenancy.follow_waiting_contacts() to tenantry_app, tenantry_definer`,
    );
    await runner.query(`grant execute on function tenancy.follow_contact_setting() to tenantry_app`);
    for (const k of LEVELS)
      for (const [order, columns] of ORDERS) {
        await runner.query(
          `create index tenants_unreached_${order}_${k} on tenants ((tenant_path[${k}]), ${columns})
           where kind = 'customer' and cardinality(tenant_path) > ${k - 1} and (lacks_contact or awaits_contact) and management_mode = 'managed'`,
        );
        await runner.query(`drop index tenants_lacking_${order}_${k}`);
      }
  }

  private async followContacts(runner: QueryRunner): Promise<void> {
    // The tenant is held first, as by the types: of two who leave the last two waiting ones, the second one looks again.
    await runner.query(`create function tenancy.follow_waiting_contacts() returns trigger language plpgsql as $$
      begin
        perform from public.tenants t where t.id = new.tenant_id for no key update;
        update public.tenants t set awaits_contact = not t.awaits_contact where t.id = new.tenant_id
          and t.awaits_contact <> (t.confirms_contacts and tenancy.has_waiting_contact(t.id));
        return null;
      end $$`);
    await runner.query(
      `create trigger contacts_waiting_added after insert on contacts for each row when (new.email_link_id is not null)
       execute function tenancy.follow_waiting_contacts()`,
    );
    await runner.query(
      `create trigger contacts_waiting_changed after update on contacts for each row
       when (old.email_link_id is distinct from new.email_link_id or (new.email_link_id is not null and old.deleted_at is distinct from new.deleted_at))
       execute function tenancy.follow_waiting_contacts()`,
    );
  }

  private async followSetting(runner: QueryRunner): Promise<void> {
    await runner.query(`create function tenancy.follow_contact_setting() returns trigger language plpgsql as $$
      begin
        new.awaits_contact := new.confirms_contacts and tenancy.has_waiting_contact(new.id);
        return new;
      end $$`);
    await runner.query(
      `create trigger tenants_contact_setting before update of confirms_contacts on tenants for each row
       when (old.confirms_contacts <> new.confirms_contacts) execute function tenancy.follow_contact_setting()`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
