import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

const OWN_TENANT = `nullif(current_setting('app.tenant', true), '')::uuid`;
const OWN_PATH = `nullif(current_setting('app.path', true), '')::uuid[]`;

/**
 * Row-level security hides the tenants above. Two narrow functions show of them what the screens name: the owner of a
 * published plan, and the partner that looks after a customer.
 */
export class CreateTenantNames1763700010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The path of the setting is only believed where it ends at the own tenant; the ancestors are those of the stored row.
    await definerFunction(
      runner,
      'tenancy.names_on_path()',
      `tenancy.names_on_path() returns table (id uuid, name text) language sql stable as $$
        select above.id, above.name from public.tenants own join public.tenants above on above.id = any (own.tenant_path)
        where own.id = ${OWN_TENANT} and own.id = (${OWN_PATH})[cardinality(${OWN_PATH})] $$`,
    );
    await definerFunction(
      runner,
      'tenancy.own_partner()',
      `tenancy.own_partner() returns table (name text, email text, phone text) language sql stable as $$
        select partner.name, partner.email, partner.phone
        from public.tenants own join public.tenants partner on partner.id = own.parent_id
        where own.id = ${OWN_TENANT} $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
