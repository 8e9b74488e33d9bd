import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './protect-table';

/**
 * Staff of a partner or of the platform act for a customer (AZ-11): why, and until when. The row is the customer's, so that
 * the customer sees it; sessions and audit entries of that time point at it.
 */
export class CreateActingPeriods1763700019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table acting_periods (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        user_id uuid not null references identity.users (id),
        reason text not null check (char_length(reason) between 10 and 500),
        ends_at timestamptz not null,
        ended_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default tenancy.now(), created_by uuid,
        check (ends_at > created_at and ends_at <= created_at + interval '2 hours'),
        unique (tenant_id, id),
        unique (user_id, id)
      )`);
    await protectTable(runner, 'acting_periods', 'owned', { appendOnly: true });
    // Why and until when stay as they were told to the customer; ending earlier is all that can happen.
    await runner.query(`grant update (ended_at, version) on acting_periods to tenantry_app`);
    // Runs with the rights of who writes: row-level security shows it the memberships of the actor's part of the tree.
    await runner.query(`create function tenancy.acting_person_above() returns trigger language plpgsql as $$
      begin
        if not exists (select from public.memberships m where m.user_id = new.user_id and m.tenant_id = any (new.tenant_path)) then
          raise insufficient_privilege using message = 'who acts for a customer works above it';
        end if;
        return new;
      end $$`);
    // By its name after acting_periods_tenant, which fills the path.
    await runner.query(
      `create trigger acting_periods_user_above before insert on acting_periods for each row execute function tenancy.acting_person_above()`,
    );
    // The row of the permissions matrix, as the database sees it at every request; a test compares the two.
    await runner.query(`create function tenancy.acting_reach(role text, mode text) returns text language sql immutable parallel safe as $$
      select case
        when role = 'platform_admin' then 'write'
        when mode <> 'managed' then null
        when role = 'partner_admin' then 'write'
        when role = 'partner_helpdesk' then 'read' end $$`);
    await runner.query(`grant execute on function tenancy.acting_reach(text, text) to tenantry_definer`);
    await runner.query(`
      alter table audit_events add column acting_id uuid,
        add constraint audit_events_acting foreign key (tenant_id, acting_id) references acting_periods (tenant_id, id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
