import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

const ME = `nullif(current_setting('app.user', true), '')::uuid`;

/** Codes of an authenticator app and of the recovery list, of the person that the transaction is set to. */
export class KeepTotpAndRecoveryCodes1763700018400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.totp(runner);
    await this.recoveryCodes(runner);
  }

  private async totp(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.begin_totp(bytea)',
      `identity.begin_totp(sealed bytea) returns void language sql as $$
        insert into identity.totp_factors (user_id, pending_secret) values (${ME}, sealed)
          on conflict (user_id) do update set pending_secret = excluded.pending_secret $$`,
    );
    await definerFunction(
      runner,
      'identity.own_totp()',
      `identity.own_totp() returns table (sealed_secret bytea, pending_secret bytea) language sql stable as $$
        select f.sealed_secret, f.pending_secret from identity.totp_factors f where f.user_id = ${ME} $$`,
    );
    // The secret that the code was checked against is part of the condition: another one begun meanwhile is not confirmed.
    // The person's row is held: a sign-in at the same time either sees the factor or is seen, and ended with the others.
    await definerFunction(
      runner,
      'identity.confirm_totp(bytea, bigint, timestamptz)',
      `identity.confirm_totp(sealed bytea, step bigint, at timestamptz) returns boolean language plpgsql as $$
      begin
        perform from identity.users u where u.id = ${ME} for no key update;
        update identity.totp_factors set sealed_secret = sealed, pending_secret = null, confirmed_at = at, last_used_step = step
          where user_id = ${ME} and pending_secret = sealed;
        return found;
      end $$`,
    );
    // One conditional update decides who used a step: each is worth one use, and so is all before it.
    await definerFunction(
      runner,
      'identity.use_totp_step(bigint)',
      `identity.use_totp_step(step bigint) returns boolean language plpgsql as $$
      begin
        update identity.totp_factors set last_used_step = step
          where user_id = ${ME} and confirmed_at is not null and last_used_step < step;
        return found;
      end $$`,
    );
    // The person's row is held, so that of two last factors that go at once one stays.
    await definerFunction(
      runner,
      'identity.remove_totp()',
      `identity.remove_totp() returns text language plpgsql as $$
      begin
        perform from identity.users u where u.id = ${ME} for no key update;
        if not exists (select from identity.totp_factors f where f.user_id = ${ME} and f.confirmed_at is not null) then return 'missing'; end if;
        if not exists (select from identity.passkeys p where p.user_id = ${ME}) then
          if identity.second_factor_reason(${ME}) is not null then return 'last'; end if;
          delete from identity.recovery_codes where user_id = ${ME};
        end if;
        delete from identity.totp_factors where user_id = ${ME};
        return 'removed';
      end $$`,
    );
  }

  private async recoveryCodes(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.set_recovery_codes(bytea[], timestamptz)',
      `identity.set_recovery_codes(hashes bytea[], at timestamptz) returns void language plpgsql as $$
      begin
        perform from identity.users u where u.id = ${ME} for no key update;
        delete from identity.recovery_codes where user_id = ${ME};
        insert into identity.recovery_codes (user_id, code_hash, created_at) select ${ME}, hash, at from unnest(hashes) hash;
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.use_recovery_code(bytea, timestamptz)',
      `identity.use_recovery_code(hash bytea, at timestamptz) returns boolean language plpgsql as $$
      begin
        update identity.recovery_codes set used_at = at where user_id = ${ME} and code_hash = hash and used_at is null;
        return found;
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
