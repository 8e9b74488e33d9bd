import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys whose target lies in another tenant, or in none, are followed by the database without row-level security: each gets
 * the check that a composite key gives to the others (TI-05). The checks run with the rights of whoever writes, after the
 * row was placed, so what cannot be read cannot be named either.
 */
export class KeepKeysWithinReach1763700013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create function tenancy.refuse_plan_out_of_reach() returns trigger language plpgsql as $$
      begin
        if not exists (select from public.service_plans p where p.id = new.plan_id and p.tenant_id = any (new.tenant_path)) then
          raise insufficient_privilege using message = 'plan out of reach';
        end if;
        return null;
      end $$`);
    await runner.query(
      `create trigger licences_plan_in_reach after insert or update of plan_id on licences for each row execute function tenancy.refuse_plan_out_of_reach()`,
    );

    // A mail carries a link that opens the account of its person: never to an address that another tenant wrote down.
    await runner.query(`create function tenancy.refuse_stranger() returns trigger language plpgsql as $$
      begin
        if new.user_id is not null and not exists (
            select from public.memberships m where m.user_id = new.user_id and m.tenant_id = new.tenant_id) then
          raise insufficient_privilege using message = 'person out of reach';
        end if;
        return null;
      end $$`);
    for (const table of ['contacts', 'outbound_emails'])
      await runner.query(
        `create trigger ${table}_user_is_member after insert or update of user_id on ${table} for each row execute function tenancy.refuse_stranger()`,
      );

    // A session never stands in the membership of somebody else.
    await runner.query(`alter table memberships add constraint memberships_of_person unique (user_id, id)`);
    await runner.query(`
      alter table identity.sessions
        drop constraint sessions_membership_id_fkey,
        add constraint sessions_own_membership foreign key (user_id, membership_id) references memberships (user_id, id)`);

    // Decides in which channel an account name is taken: a partner could have taken names in the channel of another.
    await runner.query(`revoke update (tier1_id) on tenants from tenantry_app`);
    await runner.query(`grant execute on all functions in schema tenancy to tenantry_app, tenantry_definer`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
