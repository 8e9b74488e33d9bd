import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './protect-table';

/** The history of changes (append-only), the answers kept for repeated calls, and the limiter's counters. */
export class CreateAuditAndIdempotency1763700007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_events (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        at timestamptz not null default tenancy.now(),
        actor_user_id uuid, actor_name text, actor_tenant_id uuid,
        action text not null,
        object_type text not null, object_id uuid not null,
        "values" jsonb not null default '{}', changes jsonb not null default '[]',
        method text not null check (method in ('ui', 'api', 'system')),
        request_id text, ip inet
      )`);
    await runner.query(`create index audit_events_tenant on audit_events (tenant_id, at desc, id desc)`);
    await protectTable(runner, 'audit_events', 'owned', { appendOnly: true });
    await runner.query(`create function tenancy.refuse_change() returns trigger language plpgsql as $$
      begin raise insufficient_privilege using message = 'audit entries are append-only'; end $$`);
    await runner.query(
      `create trigger audit_events_append_only before update or delete on audit_events for each row execute function tenancy.refuse_change()`,
    );

    await runner.query(`
      create table idempotency_keys (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        user_id uuid not null,
        route text not null, key text not null,
        fingerprint text not null,
        response jsonb,
        created_at timestamptz not null default now(), created_by uuid,
        unique (tenant_id, user_id, route, key)
      )`);
    await runner.query(`create index idempotency_keys_age on idempotency_keys (created_at)`);
    await protectTable(runner, 'idempotency_keys', 'owned', { deletable: true });

    // Belongs to no tenant: counters by address or account, written before anybody is known.
    await runner.query(`create table rate_limits (key text primary key, points int not null default 0, expire bigint)`);
    await runner.query(`comment on table rate_limits is 'kind: system'`);
    await runner.query(`grant select, insert, update, delete on rate_limits to tenantry_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
