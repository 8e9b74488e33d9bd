import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction, protectTable } from './protect-table';

const TENANT = `nullif(current_setting('app.tenant', true), '')::uuid`;
const OPEN = `not exists (select from public.tenants above where above.id = any (t.tenant_path) and above.status <> 'active')`;

/** A company names the provider at which its people sign in, and the domains of their addresses. */
export class CreateIdentityProviders1763700020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity_providers (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        issuer text not null check (char_length(issuer) <= 300),
        client_id text not null check (char_length(client_id) <= 200),
        sealed_secret bytea,
        enabled boolean not null,
        required boolean not null,
        checks_second_factor boolean not null,
        version int not null default 1,
        created_at timestamptz not null default tenancy.now(), created_by uuid,
        updated_at timestamptz not null default tenancy.now(), updated_by uuid,
        unique (tenant_id, id),
        constraint identity_providers_one unique (tenant_id)
      )`);
    await runner.query(`
      create table identity_provider_domains (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        tenant_path uuid[] not null,
        provider_id uuid not null,
        domain text collate "C" not null check (char_length(domain) <= 253),
        created_at timestamptz not null default tenancy.now(), created_by uuid,
        unique (tenant_id, id),
        constraint identity_provider_domains_domain unique (domain),
        foreign key (tenant_id, provider_id) references identity_providers (tenant_id, id) on delete cascade
      )`);
    await runner.query(
      `create index identity_provider_domains_provider on identity_provider_domains (tenant_id, provider_id)`,
    );
    await protectTable(runner, 'identity_providers', 'owned', { deletable: true });
    await protectTable(runner, 'identity_provider_domains', 'owned', { appendOnly: true, deletable: true });
    await definerFunction(
      runner,
      'identity.provider_tenant(text)',
      `identity.provider_tenant(of_domain text) returns table (tenant_id uuid, tenant_path uuid[]) language sql stable as $$
        select t.id, t.tenant_path from public.identity_provider_domains d
        join public.identity_providers p on p.tenant_id = d.tenant_id and p.id = d.provider_id and p.enabled
        join public.tenants t on t.id = d.tenant_id and ${OPEN}
        where d.domain = of_domain $$`,
    );
    await this.linkIdentities(runner);
    await this.useStatesOnce(runner);
  }

  /** Issuer and subject name a person for one company only: what its provider says holds nowhere else. */
  private async linkIdentities(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.external_identities (
        id uuid primary key,
        tenant_id uuid not null references tenants (id),
        user_id uuid not null references identity.users (id),
        issuer text not null,
        subject text not null check (char_length(subject) between 1 and 255),
        email text,
        linked_at timestamptz not null,
        last_used_at timestamptz,
        constraint external_identities_subject unique (tenant_id, issuer, subject),
        constraint external_identities_person unique (tenant_id, user_id)
      )`);
    await runner.query(`create index external_identities_user on identity.external_identities (user_id)`);
    await protectTable(runner, 'external_identities', 'identity');
    await definerFunction(
      runner,
      'identity.identity_of(text, text)',
      `identity.identity_of(from_issuer text, of_subject text) returns table (user_id uuid) language sql stable as $$
        select e.user_id from identity.external_identities e join identity.users u on u.id = e.user_id and u.status = 'active'
        where e.tenant_id = ${TENANT} and e.issuer = from_issuer and e.subject = of_subject $$`,
    );
    await definerFunction(
      runner,
      'identity.use_identity(text, text, uuid, timestamptz)',
      `identity.use_identity(from_issuer text, of_subject text, person uuid, at timestamptz) returns boolean language sql as $$
        with used as (
          update identity.external_identities e set last_used_at = at
          where e.tenant_id = ${TENANT} and e.issuer = from_issuer and e.subject = of_subject and e.user_id = person returning e.id)
        select exists (select from used) $$`,
    );
  }

  /** A state is good once: what remembers it is forgotten when it could no longer be used anyway. */
  private async useStatesOnce(runner: QueryRunner): Promise<void> {
    await runner.query(`create table identity.used_states (state_hash bytea primary key, until timestamptz not null)`);
    await runner.query(`create index used_states_until on identity.used_states (until)`);
    await protectTable(runner, 'used_states', 'identity');
    await definerFunction(
      runner,
      'identity.use_state(bytea, timestamptz, timestamptz)',
      `identity.use_state(hash bytea, good_until timestamptz, at timestamptz) returns boolean language plpgsql as $$
      begin
        delete from identity.used_states s where s.until < at - interval '1 hour';
        if good_until <= at then return false; end if;
        insert into identity.used_states (state_hash, until) values (hash, good_until) on conflict do nothing;
        return found;
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
