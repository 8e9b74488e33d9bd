import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction, protectTable } from './protect-table';

const WITHIN_REACH = `array_position(t.tenant_path, nullif(current_setting('app.tenant', true), '')::uuid) is not null`;

/** Under whose name and colour the mails to all below a partner go out. One brand for each company that has set one. */
export class CreateBrands1763700024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table brands (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        name text not null check (length(name) between 1 and 60),
        accent text not null check (accent ~ '^#[0-9A-F]{6}$'),
        reply_to text check (length(reply_to) <= 254),
        version int not null default 1,
        created_at timestamptz not null default tenancy.now(), created_by uuid,
        updated_at timestamptz not null default tenancy.now(), updated_by uuid,
        unique (tenant_id)
      )`);
    await protectTable(runner, 'brands', 'owned');
    // What lies above is hidden by row-level security, and a mail carries it all the same: the nearest brand on the path
    // of a tenant within reach. Where nobody has set one, tenant_id is null and the name is that of the nearest partner.
    await definerFunction(
      runner,
      'tenancy.brand_of(uuid)',
      `tenancy.brand_of(of_tenant uuid) returns table (tenant_id uuid, name text, accent text, reply_to text) language sql stable as $$
        select b.tenant_id, coalesce(b.name, p.name, 'Tenantry'), b.accent, case when b.tenant_id is null then p.email else b.reply_to end
        from public.tenants t
        left join lateral (select brand.* from public.brands brand where brand.tenant_id = any (t.tenant_path)
          order by cardinality(brand.tenant_path) desc limit 1) b on true
        left join lateral (select partner.name, partner.email from public.tenants partner
          where partner.id = any (t.tenant_path) and partner.kind = 'partner' order by cardinality(partner.tenant_path) desc limit 1) p on true
        where t.id = of_tenant and ${WITHIN_REACH} $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
