import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

const ME = `nullif(current_setting('app.user', true), '')::uuid`;
const PASSKEY_COLUMNS = `p.id, p.user_id, p.credential_id, p.public_key, p.counter, p.transports, p.backed_up, p.name, p.created_at, p.last_used_at`;
const PASSKEY_TYPES = `id uuid, user_id uuid, credential_id text, public_key bytea, counter bigint, transports text[], backed_up boolean, name text, created_at timestamptz, last_used_at timestamptz`;

/** Passkeys and the challenges that they answer. A public key is no secret; whose it is, is known by its id only. */
export class KeepPasskeys1763700018500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.passkeys(runner);
    await this.challenges(runner);
  }

  private async passkeys(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.add_passkey(uuid, text, bytea, bigint, text[], boolean, text, timestamptz)',
      `identity.add_passkey(passkey uuid, credential text, key bytea, first_counter bigint, ways text[], is_backed_up boolean, label text, at timestamptz) returns void language plpgsql as $$
      begin
        perform from identity.users u where u.id = ${ME} for no key update;
        insert into identity.passkeys (id, user_id, credential_id, public_key, counter, transports, backed_up, name, created_at)
          values (passkey, ${ME}, credential, key, first_counter, ways, is_backed_up, label, at);
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.own_passkeys()',
      `identity.own_passkeys() returns table (${PASSKEY_TYPES}) language sql stable as $$
        select ${PASSKEY_COLUMNS} from identity.passkeys p where p.user_id = ${ME} order by p.created_at, p.id $$`,
    );
    await definerFunction(
      runner,
      'identity.passkey_of_credential(text)',
      `identity.passkey_of_credential(credential text) returns table (${PASSKEY_TYPES}) language sql stable as $$
        select ${PASSKEY_COLUMNS} from identity.passkeys p join identity.users u on u.id = p.user_id and u.status = 'active'
        where p.credential_id = credential $$`,
    );
    // A counter that does not move on is that of a copy; keys that are synced have none and say 0 each time.
    await definerFunction(
      runner,
      'identity.use_passkey(uuid, bigint, boolean, timestamptz)',
      `identity.use_passkey(passkey uuid, new_counter bigint, is_backed_up boolean, at timestamptz) returns boolean language plpgsql as $$
      begin
        update identity.passkeys p set counter = new_counter, backed_up = is_backed_up, last_used_at = at
          where p.id = passkey and p.user_id = ${ME} and (p.counter < new_counter or (p.counter = 0 and new_counter = 0));
        return found;
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.rename_passkey(uuid, text)',
      `identity.rename_passkey(passkey uuid, label text) returns table (${PASSKEY_TYPES}) language sql as $$
        update identity.passkeys p set name = label where p.id = passkey and p.user_id = ${ME} returning ${PASSKEY_COLUMNS} $$`,
    );
    await definerFunction(
      runner,
      'identity.remove_passkey(uuid)',
      `identity.remove_passkey(passkey uuid) returns text language plpgsql as $$
      begin
        perform from identity.users u where u.id = ${ME} for no key update;
        if not exists (select from identity.passkeys p where p.id = passkey and p.user_id = ${ME}) then return 'missing'; end if;
        if not exists (select from identity.passkeys p where p.user_id = ${ME} and p.id <> passkey)
           and not exists (select from identity.totp_factors f where f.user_id = ${ME} and f.confirmed_at is not null) then
          if identity.second_factor_reason(${ME}) is not null then return 'last'; end if;
          delete from identity.recovery_codes where user_id = ${ME};
        end if;
        delete from identity.passkeys p where p.id = passkey and p.user_id = ${ME};
        return 'removed';
      end $$`,
    );
  }

  private async challenges(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.begin_challenge(bytea, text, text, uuid, bytea, timestamptz, interval)',
      `identity.begin_challenge(hash bytea, for_purpose text, for_audience text, of_session uuid, of_browser bytea, at timestamptz, lifetime interval) returns void language plpgsql as $$
      begin
        -- Nobody comes back for them; what others are just clearing away is left to them.
        delete from identity.challenges where id in (
          select c.id from identity.challenges c where c.expires_at < at - interval '1 hour' limit 20 for update skip locked);
        insert into identity.challenges (challenge_hash, purpose, audience, session_id, browser_hash, created_at, expires_at)
          values (hash, for_purpose, for_audience, of_session, of_browser, at, at + lifetime);
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.use_challenge(bytea, text, text, uuid, bytea, timestamptz)',
      `identity.use_challenge(hash bytea, for_purpose text, for_audience text, of_session uuid, of_browser bytea, at timestamptz) returns boolean language plpgsql as $$
      begin
        update identity.challenges set used_at = at
          where challenge_hash = hash and purpose = for_purpose and audience = for_audience
            and session_id is not distinct from of_session and browser_hash is not distinct from of_browser
            and used_at is null and expires_at > at;
        return found;
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
