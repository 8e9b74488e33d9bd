import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

const LEVELS = [1, 2, 3, 4, 5, 6];
const ORDERS = [
  ['newest', 'created_at desc, id desc'],
  ['name', 'name_norm, id'],
  ['expiry', 'next_expiry, id'],
];

const BOUNCES = `exists (select from public.contacts c join identity.suppressed_addresses s on s.email_norm = c.email_norm
  where c.tenant_id = t.id and c.deleted_at is null)`;
// Whoever gives the address to a contact and whoever learns that it bounces look one after the other: the second one sees
// what the first one wrote. Those who give addresses do not wait for each other, and a file of many contacts takes no more
// locks than there are classes of addresses.
const CLASSES = 256;
const hold = (address: string, how: '' | '_shared') =>
  `perform pg_advisory_xact_lock${how}(hashtext('bouncing addresses'), hashtext(${address}) % ${CLASSES})`;

/**
 * Every tenant knows whether mail to one of its contacts has come back, as it knows whether it lacks somebody (decision
 * 0023) and whether an address waits (0028). One filter finds all three, so that each order keeps one index.
 */
export class MarkBouncingContacts1763700028000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table tenants add column bounces_contact boolean not null default false`);
    await runner.query(`grant update (bounces_contact) on tenants to tenantry_definer`);
    await this.followContacts(runner);
    await this.followAddresses(runner);
    await this.fillIn(runner);
    for (const k of LEVELS)
      for (const [order, columns] of ORDERS) {
        await runner.query(
          `create index tenants_troubled_${order}_${k} on tenants ((tenant_path[${k}]), ${columns})
           where kind = 'customer' and cardinality(tenant_path) > ${k - 1} and (lacks_contact or awaits_contact or bounces_contact) and management_mode = 'managed'`,
        );
        await runner.query(`drop index tenants_unreached_${order}_${k}`);
      }
  }

  private async followContacts(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.follow_contact_address()',
      `identity.follow_contact_address() returns trigger language plpgsql as $$
      begin
        ${hold('new.email_norm', '_shared')};
        perform from public.tenants t where t.id = new.tenant_id for no key update;
        update public.tenants t set bounces_contact = not t.bounces_contact
          where t.id = new.tenant_id and t.bounces_contact <> ${BOUNCES};
        return null;
      end $$`,
    );
    await runner.query(
      `create trigger contacts_address_added after insert on contacts for each row execute function identity.follow_contact_address()`,
    );
    await runner.query(
      `create trigger contacts_address_changed after update on contacts for each row
       when (old.email_norm <> new.email_norm or old.deleted_at is distinct from new.deleted_at)
       execute function identity.follow_contact_address()`,
    );
  }

  private async followAddresses(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.follow_suppression()',
      `identity.follow_suppression() returns trigger language plpgsql as $$
      declare address text := coalesce(new.email_norm, old.email_norm);
      begin
        ${hold('address', '')};
        perform from public.tenants t
          where t.id in (select c.tenant_id from public.contacts c where c.email_norm = address and c.deleted_at is null)
          order by t.id for no key update;
        update public.tenants t set bounces_contact = not t.bounces_contact
          where t.id in (select c.tenant_id from public.contacts c where c.email_norm = address and c.deleted_at is null)
            and t.bounces_contact <> ${BOUNCES};
        return null;
      end $$`,
    );
    await runner.query(
      `create trigger suppressed_addresses_followed after insert or delete on identity.suppressed_addresses
       for each row execute function identity.follow_suppression()`,
    );
  }

  private async fillIn(runner: QueryRunner): Promise<void> {
    const tables = ['tenants', 'contacts', 'identity.suppressed_addresses'];
    for (const table of tables) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`update tenants t set bounces_contact = true where ${BOUNCES}`);
    for (const table of tables) await runner.query(`alter table ${table} force row level security`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
