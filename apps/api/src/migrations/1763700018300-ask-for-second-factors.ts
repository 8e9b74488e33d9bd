import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

const ME = `nullif(current_setting('app.user', true), '')::uuid`;
const OPEN = `not exists (select from public.tenants above where above.id = any (t.tenant_path) and above.status <> 'active')`;
const HAS_FACTOR = (person: string) =>
  `(exists (select from identity.totp_factors f where f.user_id = ${person} and f.confirmed_at is not null)
     or exists (select from identity.passkeys p where p.user_id = ${person}))`;
// Nobody has decided up to the root: it is up to each person.
const POLICY = (tenant: string) =>
  `coalesce((select above.mfa_policy from public.tenants above
     where above.id = any (${tenant}.tenant_path) and above.mfa_policy <> 'inherit'
     order by cardinality(above.tenant_path) desc limit 1), 'optional')`;

/** Who must have a second factor (decision 21), and the half session that waits for it (SE-03). */
export class AskForSecondFactors1763700018300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.rule(runner);
    await this.halfSession(runner);
  }

  private async rule(runner: QueryRunner): Promise<void> {
    // Called by the functions below only, with the rights of their owner.
    await runner.query(`create function identity.second_factor_reason(person uuid) returns text language sql stable as $$
      select case
        when exists (select from public.memberships m join public.tenants t on t.id = m.tenant_id
                     where m.user_id = person and m.status <> 'disabled' and t.kind <> 'customer') then 'staff'
        when exists (select from public.memberships m join public.tenants t on t.id = m.tenant_id
                     where m.user_id = person and m.status <> 'disabled' and ${POLICY('t')} = 'required') then 'company'
      end $$`);
    await runner.query(`revoke all on function identity.second_factor_reason(uuid) from public`);
    await runner.query(`grant execute on function identity.second_factor_reason(uuid) to tenantry_definer`);
    // Asked with every request: a membership or a policy of today holds from the next one on.
    await definerFunction(
      runner,
      'identity.lacks_second_factor(uuid)',
      `identity.lacks_second_factor(person uuid) returns boolean language sql stable as $$
        select case when ${HAS_FACTOR('person')} then false else identity.second_factor_reason(person) is not null end $$`,
    );
    await definerFunction(
      runner,
      'identity.own_second_factors()',
      `identity.own_second_factors() returns table (totp_since timestamptz, passkeys int, codes int, codes_left int, reason text) language sql stable as $$
        select (select f.confirmed_at from identity.totp_factors f where f.user_id = ${ME}),
          (select count(*)::int from identity.passkeys p where p.user_id = ${ME}),
          count(*)::int, count(*) filter (where c.used_at is null)::int, identity.second_factor_reason(${ME})
        from identity.recovery_codes c where c.user_id = ${ME} $$`,
    );
    await definerFunction(
      runner,
      'identity.own_second_factor_policy()',
      `identity.own_second_factor_policy() returns table (policy text, inherited boolean, staff boolean) language sql stable as $$
        select ${POLICY('t')}, t.mfa_policy = 'inherit', t.kind <> 'customer'
        from public.tenants t where t.id = nullif(current_setting('app.tenant', true), '')::uuid $$`,
    );
  }

  private async halfSession(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.half_session(bytea, text, timestamptz)',
      `identity.half_session(hash bytea, for_audience text, at timestamptz)
       returns table (session_id uuid, user_id uuid, email text, name text, membership_id uuid, tenant_id uuid, tenant_path uuid[], stage text, expires_at timestamptz) language sql stable as $$
        select s.id, u.id, u.email, u.first_name || ' ' || u.last_name, m.id, t.id, t.tenant_path, s.stage, s.expires_at
        from identity.sessions s
        join identity.users u on u.id = s.user_id and u.status = 'active'
        join public.memberships m on m.id = s.membership_id and m.status in ('active', 'pending')
        join public.tenants t on t.id = m.tenant_id
        where s.token_hash = hash and s.audience = for_audience and s.stage <> 'full' and s.code_tries < 5
          and s.ended_at is null and s.expires_at > at
          and ${OPEN} and (t.kind = 'customer') = (for_audience = 'customer') $$`,
    );
    // Counted before it is tried: of many at once no more come through than of many after each other.
    await definerFunction(
      runner,
      'identity.take_code_try(uuid, timestamptz)',
      `identity.take_code_try(session_id uuid, at timestamptz) returns boolean language sql as $$
        with taken as (update identity.sessions s set code_tries = s.code_tries + 1
          where s.id = session_id and s.user_id = ${ME} and s.stage <> 'full' and s.code_tries < 5 and s.ended_at is null and s.expires_at > at
          returning s.id)
        select exists (select from taken) $$`,
    );
    await definerFunction(
      runner,
      'identity.complete_session(uuid, bytea, timestamptz, interval)',
      `identity.complete_session(session_id uuid, new_token bytea, at timestamptz, lifetime interval) returns boolean language plpgsql as $$
      declare entered uuid;
      begin
        update identity.sessions s
          set stage = 'full', token_hash = new_token, created_at = at, last_seen_at = at, authenticated_at = at, expires_at = at + lifetime
          where s.id = session_id and s.user_id = ${ME} and s.stage <> 'full' and s.ended_at is null and s.expires_at > at
          returning s.membership_id into entered;
        if entered is null then return false; end if;
        update public.memberships set status = 'active', version = version + 1 where id = entered and user_id = ${ME} and status = 'pending';
        update identity.users set last_sign_in_at = at where id = ${ME};
        return true;
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.renew_own_session(uuid, bytea, timestamptz)',
      `identity.renew_own_session(session_id uuid, new_token bytea, at timestamptz) returns boolean language plpgsql as $$
      begin
        update identity.sessions s set ended_at = at where s.user_id = ${ME} and s.id <> session_id and s.ended_at is null;
        update identity.sessions s set token_hash = new_token
          where s.id = session_id and s.user_id = ${ME} and s.stage = 'full' and s.ended_at is null and s.expires_at > at;
        return found;
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
