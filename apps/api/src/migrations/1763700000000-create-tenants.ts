import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROOT_TENANT_ID } from '../platform/access/root-tenant';
import { definerFunction, protectTable } from './protect-table';

const LEVELS = [1, 2, 3, 4, 5, 6];

/** The tree of tenants, its paths, and the rule that a row never changes its tenant. */
export class CreateTenants1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke all on schema public from public`);
    await runner.query(`create extension if not exists btree_gist`);
    for (const schema of ['tenancy', 'identity', 'jobs']) await runner.query(`create schema ${schema}`);
    await runner.query(`grant usage on schema public, tenancy, identity, jobs to tenantry_app, tenantry_definer`);
    // Needed while a function changes hands to the definer role, which nobody can log in as.
    await runner.query(`grant create on schema tenancy, identity to tenantry_definer`);

    // The injected clock: tests and the demo seed move it, the server never sets it.
    await runner.query(`create function tenancy.now() returns timestamptz language sql stable parallel safe as $$
      select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$`);
    // Comparison key for names: no case, no accents, one Unicode form. C collation, so that prefixes use the index.
    await runner.query(`create function tenancy.name_key(value text) returns text language sql immutable parallel safe as $$
      select lower(regexp_replace(normalize(btrim(value), NFKD), '[\\u0300-\\u036f]', '', 'g') collate "und-x-icu") collate "C" $$`);
    await runner.query(`create function tenancy.account_name_key(value text) returns text language sql immutable parallel safe as $$
      select lower(normalize(btrim(value), NFKC) collate "und-x-icu") collate "C" $$`);
    await runner.query(`grant execute on all functions in schema tenancy to tenantry_app, tenantry_definer`);

    await runner.query(`
      create table tenants (
        id uuid primary key,
        tenant_id uuid not null,
        tenant_path uuid[] not null constraint tenants_depth check (cardinality(tenant_path) <= 6),
        parent_id uuid references tenants (id),
        tier1_id uuid,
        kind text not null check (kind in ('platform', 'partner', 'customer')),
        name text not null check (length(name) between 1 and 200),
        name_norm text collate "C" not null,
        account_name text check (length(account_name) between 3 and 64),
        account_name_key text collate "C",
        status text not null default 'active' check (status in ('draft', 'active', 'disabled', 'pending_deletion', 'deleted')),
        management_mode text not null default 'managed' check (management_mode in ('managed', 'self_managed')),
        mode text not null default 'production' check (mode in ('trial', 'production')),
        billing_mode text not null default 'managed' check (billing_mode in ('self_service', 'assisted', 'managed')),
        has_login boolean not null default true,
        city text, region text, country text, address1 text, address2 text, postcode text, phone text,
        vat_number text, fiscal_code text, certified_email text, sdi_code text,
        email text, emergency_email text, notes text, external_reference text,
        language text not null default 'it' check (language in ('it', 'en')),
        timezone text not null default 'Europe/Rome',
        licence_count int not null default 0,
        next_expiry date not null default 'infinity',
        version int not null default 1,
        created_at timestamptz not null default tenancy.now(), created_by uuid,
        updated_at timestamptz not null default tenancy.now(), updated_by uuid,
        constraint tenants_root check ((kind = 'platform') = (parent_id is null)),
        constraint tenants_emergency_differs check (lower(emergency_email) <> lower(email)),
        constraint tenants_customer_complete check (kind <> 'customer' or (account_name is not null and city is not null and region is not null and email is not null) or not has_login)
      )`);
    await runner.query(
      `create unique index tenants_account_name on tenants (tier1_id, account_name_key) where kind = 'customer' and status <> 'deleted'`,
    );
    await runner.query(
      `create unique index tenants_partner_name on tenants (parent_id, name_norm) where kind = 'partner' and status <> 'deleted'`,
    );
    await runner.query(`create index tenants_parent on tenants (parent_id)`);
    for (const k of LEVELS) {
      const here = `where kind = 'customer' and cardinality(tenant_path) > ${k - 1}`;
      await runner.query(
        `create index tenants_newest_${k} on tenants ((tenant_path[${k}]), created_at desc, id desc) ${here}`,
      );
      await runner.query(`create index tenants_name_${k} on tenants ((tenant_path[${k}]), name_norm, id) ${here}`);
      await runner.query(
        `create index tenants_account_${k} on tenants ((tenant_path[${k}]), account_name_key, id) ${here}`,
      );
      await runner.query(`create index tenants_expiry_${k} on tenants ((tenant_path[${k}]), next_expiry, id) ${here}`);
    }

    await runner.query(`create function tenancy.place_tenant() returns trigger language plpgsql as $$
      declare above uuid[];
      begin
        if tg_op = 'UPDATE' then
          if new.id <> old.id or new.tenant_id <> old.tenant_id or new.tenant_path <> old.tenant_path
             or new.parent_id is distinct from old.parent_id or new.kind <> old.kind then
            raise insufficient_privilege using message = 'a tenant is moved by its own command only';
          end if;
        else
          if new.parent_id is not null then
            select tenant_path into above from public.tenants where id = new.parent_id;
            if above is null then raise insufficient_privilege using message = 'parent out of reach'; end if;
          end if;
          new.tenant_id := new.id;
          new.tenant_path := coalesce(above, '{}') || new.id;
          new.tier1_id := new.tenant_path[2];
        end if;
        new.name_norm := tenancy.name_key(new.name);
        new.account_name_key := tenancy.account_name_key(new.account_name);
        return new;
      end $$`);
    await runner.query(`create function tenancy.place_row() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if new.tenant_id <> old.tenant_id or new.tenant_path <> old.tenant_path then
            raise insufficient_privilege using message = 'a row never changes its tenant';
          end if;
          return new;
        end if;
        select tenant_path into new.tenant_path from public.tenants where id = new.tenant_id;
        if new.tenant_path is null then raise insufficient_privilege using message = 'tenant out of reach'; end if;
        return new;
      end $$`);
    await runner.query(`grant execute on all functions in schema tenancy to tenantry_app, tenantry_definer`);
    await runner.query(
      `insert into tenants (id, tenant_id, tenant_path, kind, name, name_norm) values ($1, $1, array[$1::uuid], 'platform', 'Tenantry', 'tenantry')`,
      [ROOT_TENANT_ID],
    );
    await protectTable(runner, 'tenants', 'owned');

    // Uniqueness reaches across sub-partners by requirement (S001-07): this answers free or taken and nothing else, and
    // only to someone who may create below `parent`.
    await definerFunction(
      runner,
      'tenancy.account_name_available(uuid, text, uuid)',
      `tenancy.account_name_available(parent uuid, wanted text, except_id uuid) returns boolean language sql stable as $$
        select not exists (
          select from public.tenants other
          where other.tier1_id = (
              select coalesce(p.tier1_id, p.id) from public.tenants p
              where p.id = parent and array_position(p.tenant_path, nullif(current_setting('app.tenant', true), '')::uuid) is not null)
            and other.account_name_key = tenancy.account_name_key(wanted)
            and other.kind = 'customer' and other.status <> 'deleted' and other.id is distinct from except_id) $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
