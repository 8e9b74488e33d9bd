import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction, replaceDefinerFunction } from './protect-table';

const ACCOUNT_TYPES = `membership_id uuid, tenant_id uuid, tenant_name text, tenant_kind text, tier int, role text, tenant_path uuid[]`;
const ACTING_TYPES = `acting_id uuid, acting_reason text, acting_until timestamptz, acting_read_only boolean, home_tenant_id uuid, home_tenant_name text`;
const OPEN = `not exists (select from public.tenants above where above.id = any (t.tenant_path) and above.status <> 'active')`;
const OWN = `s.user_id = nullif(current_setting('app.user', true), '')::uuid`;
const LIVE = `${OWN} and s.ended_at is null and s.expires_at > at`;

/**
 * Sessions of the customer area for staff who act for a customer. The membership stays the one that they have at home;
 * where they are follows from the acting. All that lets them in is asked at every request: the time, the membership with
 * its role, that the customer lies below it and is managed, and the session in the admin app that it came from.
 */
export class OpenActingSessions1763700019100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // `pass`: only what its token is exchanged for opens anything (SE-02).
    await runner.query(`
      alter table identity.sessions add column acting_id uuid, add column origin_id uuid,
        add unique (user_id, id),
        add constraint sessions_own_acting foreign key (user_id, acting_id) references public.acting_periods (user_id, id),
        add constraint sessions_own_origin foreign key (user_id, origin_id) references identity.sessions (user_id, id),
        add constraint sessions_acting_is_whole check ((acting_id is null) = (origin_id is null)),
        drop constraint sessions_stage_check,
        add constraint sessions_stage_check check (stage in ('full', 'second_factor', 'enrolment', 'pass'))`);
    await runner.query(
      `create index sessions_of_acting on identity.sessions (user_id) where acting_id is not null and ended_at is null`,
    );
    await this.find(runner);
    await this.open(runner);
    await this.keepApart(runner);
  }

  private async find(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function identity.session(bytea, text, timestamptz, interval)`);
    await definerFunction(
      runner,
      'identity.session(bytea, text, timestamptz, interval)',
      `identity.session(hash bytea, for_audience text, at timestamptz, idle interval)
       returns table (session_id uuid, user_id uuid, email text, first_name text, last_name text, language text, ${ACCOUNT_TYPES}, ${ACTING_TYPES}) language sql stable as $$
        select s.id, u.id, u.email, u.first_name, u.last_name, u.language,
          m.id, t.id, t.name, t.kind, cardinality(t.tenant_path) - 1, case when p.id is null then m.role else 'admin' end, t.tenant_path,
          p.id, p.reason, p.ends_at, tenancy.acting_reach(m.role, t.management_mode) = 'read', home.id, home.name
        from identity.sessions s
        join identity.users u on u.id = s.user_id and u.status = 'active'
        join public.memberships m on m.id = s.membership_id and m.status = 'active'
        left join public.acting_periods p on p.id = s.acting_id and p.ended_at is null and p.ends_at > at
          and exists (select from identity.sessions origin where origin.id = s.origin_id and origin.ended_at is null)
        left join public.tenants home on home.id = m.tenant_id and p.id is not null
        join public.tenants t on t.id = case when s.acting_id is null then m.tenant_id else p.tenant_id end
        where s.token_hash = hash and s.audience = for_audience and s.stage = 'full'
          and s.ended_at is null and s.expires_at > at and s.last_seen_at + idle > at
          and (s.acting_id is null or (m.tenant_id = any (t.tenant_path) and tenancy.acting_reach(m.role, t.management_mode) is not null))
          and ${OPEN} and (t.kind = 'customer') = (for_audience = 'customer') $$`,
    );
    await definerFunction(
      runner,
      'identity.was_acting(bytea)',
      `identity.was_acting(hash bytea) returns boolean language sql stable as $$
        select exists (select from identity.sessions s where s.token_hash = hash and s.acting_id is not null and s.stage = 'full') $$`,
    );
  }

  private async open(runner: QueryRunner): Promise<void> {
    // One customer at a time: whoever begins with the next one has left the one before.
    await definerFunction(
      runner,
      'identity.issue_acting_pass(uuid, bytea, uuid, uuid, timestamptz, text, text)',
      `identity.issue_acting_pass(session_id uuid, hash bytea, acting uuid, origin uuid, at timestamptz, with_agent text, from_address text) returns boolean language plpgsql as $$
      declare issued uuid;
      begin
        insert into identity.sessions (id, token_hash, audience, user_id, membership_id, created_at, last_seen_at, expires_at, user_agent, address, stage, acting_id, origin_id)
          select session_id, hash, 'customer', s.user_id, s.membership_id, at, at, p.ends_at, left(with_agent, 200), left(from_address, 45), 'pass', p.id, s.id
          from identity.sessions s join public.acting_periods p on p.id = acting and p.user_id = s.user_id and p.ended_at is null
          where s.id = origin and s.audience = 'admin' and s.stage = 'full' and ${LIVE}
          returning id into issued;
        if issued is null then return false; end if;
        update identity.sessions s set ended_at = at where ${OWN} and s.acting_id is not null and s.id <> session_id and s.ended_at is null;
        return true;
      end $$`,
    );
    // One conditional update decides who used the pass; the token of the session is another one.
    await definerFunction(
      runner,
      'identity.use_acting_pass(bytea, bytea, timestamptz, interval)',
      `identity.use_acting_pass(hash bytea, new_hash bytea, at timestamptz, lifetime interval)
       returns table (user_id uuid, name text, acting_id uuid, tenant_id uuid, tenant_path uuid[], home_tenant_id uuid) language sql as $$
        with used as (
          update identity.sessions s set token_hash = new_hash, stage = 'full', last_seen_at = at
          where s.token_hash = hash and s.stage = 'pass' and s.ended_at is null and s.created_at + lifetime > at and s.expires_at > at
          returning s.user_id, s.membership_id, s.acting_id)
        select used.user_id, u.first_name || ' ' || u.last_name, p.id, t.id, t.tenant_path, m.tenant_id
        from used join identity.users u on u.id = used.user_id join public.memberships m on m.id = used.membership_id
        join public.acting_periods p on p.id = used.acting_id join public.tenants t on t.id = p.tenant_id $$`,
    );
  }

  /** What a person does with their own sessions knows where an acting one is, and never takes it to another account. */
  private async keepApart(runner: QueryRunner): Promise<void> {
    await replaceDefinerFunction(
      runner,
      `identity.own_sessions(at timestamptz, idle interval)
       returns table (session_id uuid, audience text, tenant_name text, user_agent text, address text, created_at timestamptz, last_seen_at timestamptz) language sql stable as $$
        select s.id, s.audience, t.name, s.user_agent, s.address, s.created_at, s.last_seen_at
        from identity.sessions s join public.memberships m on m.id = s.membership_id
        left join public.acting_periods p on p.id = s.acting_id
        join public.tenants t on t.id = coalesce(p.tenant_id, m.tenant_id)
        where ${LIVE} and s.stage = 'full' and s.last_seen_at + idle > at and p.ended_at is null
        order by s.last_seen_at desc, s.id $$`,
    );
    await replaceDefinerFunction(
      runner,
      `identity.switch_session(old_hash bytea, new_hash bytea, membership uuid) returns boolean language plpgsql as $$
      declare person uuid;
      begin
        update identity.sessions s set token_hash = new_hash, membership_id = membership
          from public.memberships m join public.tenants t on t.id = m.tenant_id
          where s.token_hash = old_hash and s.ended_at is null and s.stage = 'full' and s.acting_id is null
            and m.id = membership and m.user_id = s.user_id
            and m.status in ('active', 'pending') and ${OPEN} and (t.kind = 'customer') = (s.audience = 'customer')
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
