import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceDefinerFunction } from './protect-table';

/** The tenant is asked for once in a statement and not for each row (TI-13): in functions, too, the policies' one spelling. */
export class AskOnceForTenant1763700013300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await replaceDefinerFunction(
      runner,
      `identity.people_of(of_tenant uuid) returns table (user_id uuid, membership_id uuid, role text, membership_status text, user_status text, email text, first_name text, last_name text, language text) language sql stable as $$
        select u.id, m.id, m.role, m.status, u.status, u.email, u.first_name, u.last_name, u.language
        from public.memberships m join identity.users u on u.id = m.user_id
        where m.tenant_id = of_tenant and array_position(m.tenant_path, (select nullif(current_setting('app.tenant', true), '')::uuid)) is not null
        order by m.created_at, m.id $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
