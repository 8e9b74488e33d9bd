import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

const TENANT = `nullif(current_setting('app.tenant', true), '')::uuid`;
const ME = `nullif(current_setting('app.user', true), '')::uuid`;

/**
 * A session knows the company whose provider opened it, and reaches this company only: whoever runs a provider can say of
 * anybody that they are there. Where a company asks for its provider, no other way leads in but for its administrators.
 */
export class LimitWaysIn1763700020100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table identity.sessions add column provider_tenant_id uuid references public.tenants (id)`,
    );
    await runner.query(
      `create index sessions_of_provider on identity.sessions (provider_tenant_id) where provider_tenant_id is not null and ended_at is null`,
    );
    await definerFunction(
      runner,
      'identity.may_enter(uuid, uuid)',
      `identity.may_enter(membership uuid, through uuid) returns boolean language sql stable as $$
        select exists (
          select from public.memberships m left join public.identity_providers p on p.tenant_id = m.tenant_id and p.enabled
          where m.id = membership and case when through is null
            then m.role in ('platform_admin', 'partner_admin', 'owner') or not coalesce(p.required, false)
            else m.tenant_id = through and p.id is not null end) $$`,
    );
    await definerFunction(
      runner,
      'identity.may_enter_from(uuid, uuid)',
      `identity.may_enter_from(membership uuid, session_id uuid) returns boolean language sql stable as $$
        select identity.may_enter(membership, (select s.provider_tenant_id from identity.sessions s where s.id = session_id)) $$`,
    );
    await this.watchSessions(runner);
    await this.noteProvider(runner);
    await this.endWhatIsShut(runner);
  }

  private async watchSessions(runner: QueryRunner): Promise<void> {
    // The session as it is in the end: its provider is noted after it has begun.
    await definerFunction(
      runner,
      'identity.keep_way_in()',
      `identity.keep_way_in() returns trigger language plpgsql as $$
      begin
        if exists (select from identity.sessions s where s.id = new.id and s.ended_at is null
                   and not identity.may_enter(s.membership_id, s.provider_tenant_id)) then
          raise check_violation using message = 'this way does not lead in', table = 'sessions', constraint = 'sessions_way_in';
        end if;
        return null;
      end $$`,
    );
    // Only staff have providers.
    await runner.query(`create constraint trigger sessions_way_in after insert or update of membership_id, provider_tenant_id on identity.sessions
      deferrable initially deferred for each row when (new.audience = 'admin') execute function identity.keep_way_in()`);
  }

  private async noteProvider(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.note_provider(bytea)',
      `identity.note_provider(hash bytea) returns void language sql as $$
        update identity.sessions s set provider_tenant_id = ${TENANT}
        from public.memberships m where s.token_hash = hash and s.ended_at is null and m.id = s.membership_id and m.tenant_id = ${TENANT} $$`,
    );
    // What a provider says of a person is not enough for what concerns the person in all their companies.
    await definerFunction(
      runner,
      'identity.authenticated_by_person(uuid, timestamptz, interval)',
      `identity.authenticated_by_person(session_id uuid, at timestamptz, span interval) returns boolean language sql stable as $$
        select exists (select from identity.sessions s where s.id = session_id and s.user_id = ${ME}
          and (s.provider_tenant_id is null or s.authenticated_at + span > at)) $$`,
    );
    // Asked at every request of somebody without a factor: the company may change its mind.
    await definerFunction(
      runner,
      'identity.vouched_for(uuid)',
      `identity.vouched_for(session_id uuid) returns boolean language sql stable as $$
        select exists (select from identity.sessions s join public.identity_providers p on p.tenant_id = s.provider_tenant_id
          where s.id = session_id and p.enabled and p.checks_second_factor) $$`,
    );
    await definerFunction(
      runner,
      'identity.may_see_session(uuid, uuid)',
      `identity.may_see_session(seen uuid, seeing uuid) returns boolean language sql stable as $$
        select exists (
          select from identity.sessions own left join identity.sessions s on s.id = seen
          where own.id = seeing and own.user_id = ${ME}
            and (own.provider_tenant_id is null or own.provider_tenant_id = s.provider_tenant_id)) $$`,
    );
  }

  private async endWhatIsShut(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.settle_ways_in(text, timestamptz)',
      `identity.settle_ways_in(kept_issuer text, at timestamptz) returns void language plpgsql as $$
      begin
        delete from identity.external_identities e where e.tenant_id = ${TENANT} and e.issuer is distinct from kept_issuer;
        update identity.sessions s set ended_at = at from public.memberships m
        where m.id = s.membership_id and m.tenant_id = ${TENANT} and s.audience = 'admin' and s.ended_at is null
          and (not identity.may_enter(m.id, s.provider_tenant_id)
            or (s.provider_tenant_id is not null and not exists (
              select from identity.external_identities e where e.tenant_id = ${TENANT} and e.user_id = s.user_id)));
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
