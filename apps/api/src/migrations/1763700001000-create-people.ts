import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './protect-table';

/** People, sessions and mailed links (kind identity), and the memberships that tie people to tenants. */
export class CreatePeople1763700001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.users (
        id uuid primary key,
        email text not null,
        email_norm text collate "C" not null unique,
        first_name text not null,
        last_name text not null,
        password_hash text,
        status text not null default 'invited' check (status in ('invited', 'active', 'locked', 'disabled', 'deleted')),
        language text not null default 'it' check (language in ('it', 'en')),
        last_sign_in_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default tenancy.now()
      )`);
    await runner.query(`
      create table memberships (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        user_id uuid not null references identity.users (id),
        role text not null check (role in ('platform_admin', 'partner_admin', 'partner_sales', 'partner_helpdesk', 'partner_reader', 'owner', 'billing_admin', 'admin', 'member')),
        status text not null default 'active' check (status in ('pending', 'active', 'disabled')),
        version int not null default 1,
        created_at timestamptz not null default tenancy.now(), created_by uuid,
        unique (user_id, tenant_id, role),
        unique (tenant_id, id)
      )`);
    await runner.query(`create index memberships_tenant on memberships (tenant_id)`);
    await runner.query(`
      create table identity.sessions (
        id uuid primary key,
        token_hash bytea not null unique,
        audience text not null check (audience in ('admin', 'customer')),
        user_id uuid not null references identity.users (id),
        membership_id uuid not null references memberships (id),
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz
      )`);
    await runner.query(`create index sessions_user on identity.sessions (user_id) where ended_at is null`);
    await runner.query(`
      create table identity.tokens (
        id uuid primary key,
        token_hash bytea not null unique,
        purpose text not null check (purpose in ('set_password', 'reset_password')),
        audience text not null check (audience in ('admin', 'customer')),
        user_id uuid not null references identity.users (id),
        tenant_id uuid,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      )`);
    await runner.query(`create index tokens_user on identity.tokens (user_id, purpose) where used_at is null`);
    for (const table of ['users', 'sessions', 'tokens']) await protectTable(runner, table, 'identity');
    await protectTable(runner, 'memberships', 'owned');
    await runner.query(`grant update (status, version) on memberships to tenantry_definer`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
