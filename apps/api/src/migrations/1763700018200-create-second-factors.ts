import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './protect-table';

/**
 * What people show besides their password (AU-05). The secret of an authenticator app is sealed with the server's key:
 * unlike a password it has to be read again. Recovery codes are kept as links are, by their hash.
 */
export class CreateSecondFactors1763700018200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.totp_factors (
        user_id uuid primary key references identity.users (id),
        sealed_secret bytea,
        -- Of an app that is being set up: the one in use stays until a code of the new one has come.
        pending_secret bytea,
        last_used_step bigint not null default 0,
        confirmed_at timestamptz,
        check ((sealed_secret is null) = (confirmed_at is null))
      )`);
    await runner.query(`
      create table identity.passkeys (
        id uuid primary key,
        user_id uuid not null references identity.users (id),
        credential_id text not null unique check (char_length(credential_id) between 1 and 1400),
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null,
        backed_up boolean not null,
        name text not null check (char_length(name) between 1 and 60),
        created_at timestamptz not null,
        last_used_at timestamptz
      )`);
    await runner.query(`create index passkeys_user on identity.passkeys (user_id)`);
    await runner.query(`
      create table identity.recovery_codes (
        id uuid primary key default gen_random_uuid(),
        user_id uuid not null references identity.users (id),
        code_hash bytea not null,
        created_at timestamptz not null,
        used_at timestamptz,
        unique (user_id, code_hash)
      )`);
    // Bound to the session that asked or, before there is one, to a cookie of the browser.
    await runner.query(`
      create table identity.challenges (
        id uuid primary key default gen_random_uuid(),
        challenge_hash bytea not null unique,
        purpose text not null check (purpose in ('registration', 'second_factor', 'sign_in')),
        audience text not null check (audience in ('admin', 'customer')),
        session_id uuid references identity.sessions (id),
        browser_hash bytea,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        check ((session_id is null) <> (browser_hash is null))
      )`);
    await runner.query(`create index challenges_expiry on identity.challenges (expires_at)`);
    for (const table of ['totp_factors', 'passkeys', 'recovery_codes', 'challenges'])
      await protectTable(runner, table, 'identity');
    await runner.query(`alter table identity.sessions add column code_tries int not null default 0`);
    await runner.query(
      `alter table tenants add column mfa_policy text not null default 'inherit' check (mfa_policy in ('inherit', 'optional', 'required'))`,
    );
    await runner.query(`grant update (mfa_policy) on tenants to tenantry_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
