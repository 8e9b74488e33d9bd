import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './protect-table';

/** Licences, the status they have on a day, and the count and next expiry kept on their customer. */
export class CreateLicences1763700004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table licences (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        plan_id uuid not null references service_plans (id),
        product_id uuid not null references products (id),
        plan_snapshot jsonb not null,
        units int not null check (units >= 1),
        start_date date not null,
        end_date date not null,
        timezone text not null,
        notice_days int not null,
        auto_renew boolean not null,
        cancelled_at timestamptz,
        source text not null default 'wizard' check (source in ('wizard', 'change_request', 'import', 'api')),
        version int not null default 1,
        created_at timestamptz not null default tenancy.now(), created_by uuid,
        updated_at timestamptz not null default tenancy.now(), updated_by uuid,
        check (end_date >= start_date),
        unique (tenant_id, id),
        -- The same product twice in the same days is refused, also by a race (S001-32).
        constraint licences_product exclude using gist (tenant_id with =, product_id with =, daterange(start_date, end_date, '[]') with &&) where (cancelled_at is null)
      )`);
    await runner.query(`create index licences_tenant on licences (tenant_id, end_date)`);
    await runner.query(`create index licences_plan on licences (plan_id, tenant_id) where cancelled_at is null`);
    for (const k of [1, 2, 3, 4, 5, 6])
      await runner.query(
        `create index licences_end_${k} on licences ((tenant_path[${k}]), end_date, id) where cancelled_at is null and cardinality(tenant_path) > ${k - 1}`,
      );
    await runner.query(`create function tenancy.today(zone text) returns date language sql stable parallel safe as $$
      select (tenancy.now() at time zone zone)::date $$`);
    await runner.query(`create function tenancy.licence_status(start_date date, end_date date, cancelled_at timestamptz, notice_days int, today date) returns text language sql immutable parallel safe as $$
      select case
        when cancelled_at is not null then 'cancelled'
        when end_date < today then 'expired'
        when start_date > today then 'scheduled'
        when end_date - notice_days < today then 'expiring'
        else 'active' end $$`);
    // Kept on the customer so that the list sorts by an index. What passes by mere time is followed by a job.
    await runner.query(`create function tenancy.refresh_licence_figures(customer uuid) returns void language sql as $$
      update public.tenants t set
        licence_count = (select count(*) from public.licences l where l.tenant_id = t.id and l.cancelled_at is null and l.end_date >= tenancy.today(l.timezone)),
        next_expiry = coalesce((select min(l.end_date) from public.licences l where l.tenant_id = t.id and l.cancelled_at is null and l.end_date >= tenancy.today(l.timezone)), 'infinity')
      where t.id = customer $$`);
    await runner.query(`create function tenancy.follow_licences() returns trigger language plpgsql as $$
      begin
        perform tenancy.refresh_licence_figures(customer) from (select distinct tenant_id as customer from changed) touched;
        return null;
      end $$`);
    await runner.query(
      `create trigger licences_added after insert on licences referencing new table as changed for each statement execute function tenancy.follow_licences()`,
    );
    await runner.query(
      `create trigger licences_changed after update on licences referencing new table as changed for each statement execute function tenancy.follow_licences()`,
    );
    await runner.query(`grant execute on all functions in schema tenancy to tenantry_app, tenantry_definer`);
    await protectTable(runner, 'licences', 'owned');
    await runner.query(`create index tenants_due on tenants (next_expiry) where licence_count > 0`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
