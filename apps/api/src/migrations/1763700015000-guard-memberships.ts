import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

/**
 * The database knows by itself who may give which role (AZ-02), and keeps the last administrator of every tenant (AZ-03):
 * what a service forgets, or what two of them do at once, is refused here.
 */
export class GuardMemberships1763700015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A membership is one person's: who shall come instead is invited.
    await runner.query(`revoke update (user_id) on memberships from tenantry_app`);
    await this.guardGrants(runner);
    await this.keepLastAdministrators(runner);
    await definerFunction(
      runner,
      'identity.end_sessions_of(uuid, timestamptz)',
      `identity.end_sessions_of(membership uuid, at timestamptz) returns void language sql as $$
        update identity.sessions s set ended_at = at from public.memberships m
        where m.id = membership and s.membership_id = m.id and s.ended_at is null
          and array_position(m.tenant_path, nullif(current_setting('app.tenant', true), '')::uuid) is not null $$`,
    );
  }

  private async guardGrants(runner: QueryRunner): Promise<void> {
    // The same two tables as in packages/contracts and membership.policy.ts; a test compares them.
    await runner.query(`create function tenancy.may_grant(actor_role text, given text) returns boolean language sql immutable parallel safe as $$
      select case actor_role
        when 'platform_admin' then given <> 'billing_admin'
        when 'partner_admin' then given in ('partner_admin', 'partner_sales', 'partner_helpdesk', 'partner_reader', 'owner', 'admin', 'member')
        when 'owner' then given in ('owner', 'billing_admin', 'admin', 'member')
        when 'admin' then given in ('admin', 'member')
        else false end $$`);
    await runner.query(`create function tenancy.may_found(actor_role text, given text) returns boolean language sql immutable parallel safe as $$
      select case given
        when 'partner_admin' then actor_role in ('platform_admin', 'partner_admin')
        when 'owner' then actor_role in ('platform_admin', 'partner_admin', 'partner_sales')
        else false end $$`);
    // Runs with the rights of who writes: row-level security shows it the actor's part of the tree, and no more is needed.
    await runner.query(`create function tenancy.guard_grant() returns trigger language plpgsql as $$
      declare
        acting uuid := nullif(current_setting('app.user', true), '')::uuid;
        acting_in uuid := nullif(current_setting('app.tenant', true), '')::uuid;
        place record;
      begin
        select kind, management_mode into place from public.tenants where id = new.tenant_id;
        if (case when new.role = 'platform_admin' then 'platform' when new.role like 'partner\\_%' then 'partner' else 'customer' end)
           is distinct from place.kind then
          raise insufficient_privilege using message = 'no such role in a tenant of this kind';
        end if;
        -- The system on behalf of a tenant; and what changes no right: a waiting account that its person enters.
        if acting is null then return new; end if;
        if tg_op = 'UPDATE' and new.role = old.role and old.status <> 'disabled' and new.status <> 'disabled' then return new; end if;
        if not exists (
          select from public.memberships m
          where m.user_id = acting and m.tenant_id = acting_in and m.status = 'active'
            and ((tenancy.may_grant(m.role, new.role) and (tg_op = 'INSERT' or tenancy.may_grant(m.role, old.role))
                  and (m.role <> 'partner_admin' or place.management_mode = 'managed'))
              or (tg_op = 'INSERT' and tenancy.may_found(m.role, new.role) and new.tenant_id <> acting_in
                  and not exists (select from public.memberships other where other.tenant_id = new.tenant_id)))) then
          raise insufficient_privilege using message = 'nobody gives a right they do not hold', table = 'memberships', constraint = 'memberships_grant';
        end if;
        return new;
      end $$`);
    await runner.query(
      `create trigger memberships_grant before insert or update of role, status on memberships for each row execute function tenancy.guard_grant()`,
    );
  }

  private async keepLastAdministrators(runner: QueryRunner): Promise<void> {
    // Somebody who has signed in counts for somebody who has; for who was only invited, another invited person will do.
    await runner.query(`create function tenancy.refuse_without_administrator(tenant uuid, top_role text, signed_in boolean) returns void language plpgsql as $$
      begin
        -- Alone from here to the end of the transaction: of two that let go at once the second sees the first.
        perform pg_advisory_xact_lock(hashtextextended('administrators of ' || tenant, 0));
        if exists (select from public.tenants t where t.id = tenant and t.status not in ('pending_deletion', 'deleted'))
           and not exists (
             select from public.memberships m join identity.users u on u.id = m.user_id
             where m.tenant_id = tenant and m.role = top_role and m.status <> 'disabled' and u.status not in ('disabled', 'deleted')
               and (not signed_in or (m.status = 'active' and u.status in ('active', 'locked')))) then
          raise check_violation using message = 'the last administrator stays', table = 'memberships', constraint = 'memberships_last_administrator';
        end if;
      end $$`);
    await definerFunction(
      runner,
      'tenancy.keep_administrator()',
      `tenancy.keep_administrator() returns trigger language plpgsql as $$
      begin
        if old.role in ('platform_admin', 'partner_admin', 'owner') and old.status <> 'disabled' then
          perform tenancy.refuse_without_administrator(old.tenant_id, old.role, old.status = 'active' and exists (
            select from identity.users u where u.id = old.user_id and u.status <> 'invited'));
        end if;
        return null;
      end $$`,
    );
    await definerFunction(
      runner,
      'tenancy.keep_administrator_of_all()',
      `tenancy.keep_administrator_of_all() returns trigger language plpgsql as $$
      begin
        perform tenancy.refuse_without_administrator(m.tenant_id, m.role, true)
        from (select tenant_id, role from public.memberships
              where user_id = old.id and status = 'active' and role in ('platform_admin', 'partner_admin', 'owner')
              order by tenant_id) m;
        return null;
      end $$`,
    );
    // At the end of the transaction, so that one may hand over in any order.
    await runner.query(`create constraint trigger memberships_last_administrator after update of role, status or delete on memberships
      deferrable initially deferred for each row execute function tenancy.keep_administrator()`);
    await runner.query(`create constraint trigger users_last_administrator after update of status on identity.users
      deferrable initially deferred for each row
      when (old.status in ('active', 'locked') and new.status in ('disabled', 'deleted')) execute function tenancy.keep_administrator_of_all()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
