import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceDefinerFunction } from './protect-table';

const ACCOUNT_COLUMNS = `m.id, m.tenant_id, t.name, t.kind, cardinality(t.tenant_path) - 1, m.role, t.tenant_path`;
const ACCOUNT_TYPES = `membership_id uuid, tenant_id uuid, tenant_name text, tenant_kind text, tier int, role text, tenant_path uuid[]`;
const OF_AUDIENCE = (audience: string) => `(t.kind = 'customer') = (${audience} = 'customer')`;
// Decided when it is asked, not written down in every tenant below: it holds at once, and opening again restores the rest.
const OPEN = `not exists (select from public.tenants above where above.id = any (t.tenant_path) and above.status <> 'active')`;

/** A closed tenant closes what lies below it: no sign-in, no switch and no live session there either (TI-11, AZ-10). */
export class CloseWithTenantsAbove1763700015100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await replaceDefinerFunction(
      runner,
      `identity.accounts(person uuid, for_audience text) returns table (${ACCOUNT_TYPES}) language sql stable as $$
        select ${ACCOUNT_COLUMNS} from public.memberships m join public.tenants t on t.id = m.tenant_id
        where m.user_id = person and m.status in ('active', 'pending') and ${OPEN} and ${OF_AUDIENCE('for_audience')}
        order by m.status = 'pending', cardinality(t.tenant_path), t.name_norm, m.created_at, m.id $$`,
    );
    await replaceDefinerFunction(
      runner,
      `identity.session(hash bytea, for_audience text, at timestamptz, idle interval)
       returns table (session_id uuid, user_id uuid, email text, first_name text, last_name text, language text, ${ACCOUNT_TYPES}) language sql stable as $$
        select s.id, u.id, u.email, u.first_name, u.last_name, u.language, ${ACCOUNT_COLUMNS}
        from identity.sessions s
        join identity.users u on u.id = s.user_id and u.status = 'active'
        join public.memberships m on m.id = s.membership_id and m.status = 'active'
        join public.tenants t on t.id = m.tenant_id
        where s.token_hash = hash and s.audience = for_audience and s.ended_at is null and s.expires_at > at and s.last_seen_at + idle > at
          and ${OPEN} and ${OF_AUDIENCE('for_audience')} $$`,
    );
    await replaceDefinerFunction(
      runner,
      `identity.switch_session(old_hash bytea, new_hash bytea, membership uuid) returns boolean language plpgsql as $$
      declare person uuid;
      begin
        update identity.sessions s set token_hash = new_hash, membership_id = membership
          from public.memberships m join public.tenants t on t.id = m.tenant_id
          where s.token_hash = old_hash and s.ended_at is null and m.id = membership and m.user_id = s.user_id
            and m.status in ('active', 'pending') and ${OPEN} and ${OF_AUDIENCE('s.audience')}
          returning s.user_id into person;
        if person is null then return false; end if;
        update public.memberships set status = 'active', version = version + 1 where id = membership and status = 'pending';
        return true;
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
