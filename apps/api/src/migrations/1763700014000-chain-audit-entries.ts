import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction, protectTable } from './protect-table';

const LEVELS = [1, 2, 3, 4, 5, 6];
const TABLES = ['audit_events', 'audit_values'];

/**
 * Takes what can be erased (names, addresses, from/to values) out of the entries, and chains the entries (LG-02). An
 * entry keeps the salted hash of its values, so that the chain holds whether they are still there or not.
 */
export class ChainAuditEntries1763700014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.moveValues(runner);
    await this.makeChain(runner);
    await this.letTenantsDecide(runner);
    // The one way to erase: the entry and its hash stay, so that the chain stays valid. Who it is about is no secret to the caller.
    await runner.query(`grant update (salt, content, erased_at) on audit_values to tenantry_definer`);
    await definerFunction(
      runner,
      'tenancy.erase_audit_values(uuid)',
      `tenancy.erase_audit_values(person uuid) returns int language plpgsql as $$
      declare erased int;
      begin
        if cardinality(nullif(current_setting('app.path', true), '')::uuid[]) is distinct from 1 then
          raise insufficient_privilege using message = 'values are erased by the platform only';
        end if;
        update public.audit_values v set salt = null, content = null, erased_at = tenancy.now()
          from public.audit_events a
          where a.id = v.id and v.erased_at is null and (a.actor_user_id = person or a.object_id = person);
        get diagnostics erased = row_count;
        return erased;
      end $$`,
    );
  }

  private async moveValues(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table audit_events add constraint audit_events_own_id unique (tenant_id, id)`);
    await runner.query(`
      create table audit_values (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        salt bytea,
        -- JSON as it was hashed, byte for byte.
        content text,
        erased_at timestamptz,
        constraint audit_values_entry foreign key (tenant_id, id) references audit_events (tenant_id, id),
        constraint audit_values_erased check ((content is null) = (erased_at is not null) and (salt is null) = (content is null))
      )`);
    await runner.query(`
      insert into audit_values (id, tenant_id, tenant_path, salt, content)
      select id, tenant_id, tenant_path, decode(replace(gen_random_uuid()::text, '-', ''), 'hex'),
        json_build_object('actor', actor_name, 'ip', host(ip), 'values', "values", 'changes', changes)::text
      from audit_events`);
    // Its own protection would refuse the owner, too; both are back before this migration commits.
    await runner.query(`alter table audit_events no force row level security`);
    await runner.query(`alter table audit_events disable trigger user`);
    await runner.query(`alter table audit_events add column values_hash bytea`);
    await runner.query(`
      update audit_events a set values_hash = sha256(v.salt || convert_to(v.content, 'UTF8')) from audit_values v where v.id = a.id`);
    await runner.query(`alter table audit_events alter column values_hash set not null`);
    for (const column of ['actor_name', 'ip', '"values"', 'changes'])
      await runner.query(`alter table audit_events drop column ${column}`);
    await runner.query(`alter table audit_events enable trigger user`);
    await runner.query(`alter table audit_events force row level security`);
    await protectTable(runner, 'audit_values', 'owned', { appendOnly: true });
    for (const k of LEVELS)
      await runner.query(
        `create index audit_events_below_${k} on audit_events ((tenant_path[${k}]), at desc, id desc) where cardinality(tenant_path) > ${k - 1}`,
      );
  }

  private async makeChain(runner: QueryRunner): Promise<void> {
    // Named by its writer in its own transaction, taken by the chaining job: a head that every writer moved would make
    // all of them wait for each other.
    await runner.query(`
      create table audit_unchained (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        noted_at timestamptz not null default clock_timestamp(),
        constraint audit_unchained_entry foreign key (tenant_id, id) references audit_events (tenant_id, id)
      )`);
    await runner.query(
      `insert into audit_unchained (id, tenant_id, tenant_path) select id, tenant_id, tenant_path from audit_values`,
    );
    await protectTable(runner, 'audit_unchained', 'owned', { appendOnly: true, deletable: true });
    // A link lies in the tenant of its entry, so that whoever may read the entry sees its place in the chain.
    await runner.query(`
      create table audit_chain (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        chain_id uuid not null references tenants (id),
        seq bigint not null check (seq >= 0),
        entry_id uuid unique,
        entry_digest bytea not null,
        previous_hash bytea not null,
        hash bytea not null,
        unique (chain_id, seq),
        constraint audit_chain_entry foreign key (tenant_id, entry_id) references audit_events (tenant_id, id),
        constraint audit_chain_of_tier1 check (chain_id = coalesce(tenant_path[2], tenant_path[1])),
        constraint audit_chain_genesis check ((seq = 0) = (entry_id is null))
      )`);
    await protectTable(runner, 'audit_chain', 'owned', { appendOnly: true });
    await runner.query(`
      create table audit_heads (
        id uuid primary key,
        tenant_id uuid not null unique references tenants (id),
        tenant_path uuid[] not null,
        seq bigint not null,
        hash bytea not null,
        signature bytea not null,
        moved_at timestamptz not null default clock_timestamp()
      )`);
    await protectTable(runner, 'audit_heads', 'owned');
    for (const table of ['audit_chain', 'audit_values'])
      await runner.query(
        `create trigger ${table}_append_only before ${table === 'audit_chain' ? 'update or ' : ''}delete on ${table} for each row execute function tenancy.refuse_change()`,
      );
  }

  /**
   * Entries keep the path of their time; who may read them follows where their tenant lies now (design/isolation.md).
   * The subquery runs under the policy of `tenants`, which is the one spelling.
   */
  private async letTenantsDecide(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`drop policy reading on ${table}`);
      await runner.query(
        `create policy reading on ${table} for select to tenantry_app using (exists (select from tenants t where t.id = ${table}.tenant_id))`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
