import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceDefinerFunction } from './protect-table';

/**
 * A partner can name anybody as administrator of a new customer (S001-40). Whoever has accounts of their own keeps landing
 * in those, and asks for a new password there: an account that waits for them comes last.
 */
export class PutPendingAccountsLast1763700011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await replaceDefinerFunction(
      runner,
      `identity.accounts(person uuid, for_audience text)
       returns table (membership_id uuid, tenant_id uuid, tenant_name text, tenant_kind text, tier int, role text, tenant_path uuid[]) language sql stable as $$
        select m.id, m.tenant_id, t.name, t.kind, cardinality(t.tenant_path) - 1, m.role, t.tenant_path
        from public.memberships m join public.tenants t on t.id = m.tenant_id
        where m.user_id = person and m.status in ('active', 'pending') and t.status = 'active' and (t.kind = 'customer') = (for_audience = 'customer')
        order by m.status = 'pending', cardinality(t.tenant_path), t.name_norm, m.created_at, m.id $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
