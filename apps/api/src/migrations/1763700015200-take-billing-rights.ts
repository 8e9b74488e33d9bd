import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Only an owner makes a billing administrator, but whoever manages owners can take the role away again: a partner or the
 * platform must be able to close any account of a customer (AZ-02). Giving and taking are asked apart.
 */
export class TakeBillingRights1763700015200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create function tenancy.may_take(actor_role text, taken text) returns boolean language sql immutable parallel safe as $$
      select tenancy.may_grant(actor_role, taken) or (taken = 'billing_admin' and tenancy.may_grant(actor_role, 'owner')) $$`);
    await runner.query(`create or replace function tenancy.guard_grant() returns trigger language plpgsql as $$
      declare
        acting uuid := nullif(current_setting('app.user', true), '')::uuid;
        acting_in uuid := nullif(current_setting('app.tenant', true), '')::uuid;
        gives boolean := true;
        takes boolean := false;
        place record;
      begin
        select kind, management_mode into place from public.tenants where id = new.tenant_id;
        if (case when new.role = 'platform_admin' then 'platform' when new.role like 'partner\\_%' then 'partner' else 'customer' end)
           is distinct from place.kind then
          raise insufficient_privilege using message = 'no such role in a tenant of this kind';
        end if;
        -- The system on behalf of a tenant.
        if acting is null then return new; end if;
        if tg_op = 'UPDATE' then
          gives := new.role <> old.role or (old.status = 'disabled' and new.status <> 'disabled');
          takes := new.role <> old.role or (old.status <> 'disabled' and new.status = 'disabled');
        end if;
        -- What changes no right: a waiting account that its person enters.
        if not gives and not takes then return new; end if;
        if not exists (
          select from public.memberships m
          where m.user_id = acting and m.tenant_id = acting_in and m.status = 'active'
            and (((not gives or tenancy.may_grant(m.role, new.role)) and (not takes or tenancy.may_take(m.role, old.role))
                  and (m.role <> 'partner_admin' or place.management_mode = 'managed'))
              or (tg_op = 'INSERT' and tenancy.may_found(m.role, new.role) and new.tenant_id <> acting_in
                  and not exists (select from public.memberships other where other.tenant_id = new.tenant_id)))) then
          raise insufficient_privilege using message = 'nobody gives a right they do not hold', table = 'memberships', constraint = 'memberships_grant';
        end if;
        return new;
      end $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
