import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

const ME = `nullif(current_setting('app.user', true), '')::uuid`;

/** A signed-in person changes their password: whoever was in with the old one is out, and this session gets a new token. */
export class ChangeOwnPassword1763700017200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The hash that was verified is part of the condition: of two changes at once one wins.
    await definerFunction(
      runner,
      'identity.change_own_password(uuid, bytea, text, text, timestamptz)',
      `identity.change_own_password(session_id uuid, new_token bytea, old_hash text, new_hash text, at timestamptz) returns boolean language plpgsql as $$
      begin
        update identity.users set password_hash = new_hash, version = version + 1 where id = ${ME} and password_hash = old_hash;
        if not found then return false; end if;
        update identity.sessions s set ended_at = at where s.user_id = ${ME} and s.id <> session_id and s.ended_at is null;
        update identity.sessions s set token_hash = new_token, authenticated_at = at where s.user_id = ${ME} and s.id = session_id and s.ended_at is null;
        update identity.tokens k set expires_at = at where k.user_id = ${ME} and k.used_at is null and k.expires_at > at;
        return true;
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.own_words()',
      `identity.own_words() returns table (word text) language sql stable as $$
        select unnest(array[u.email, u.first_name, u.last_name]) from identity.users u where u.id = ${ME}
        union
        select unnest(array[t.name, t.account_name]) from public.memberships m join public.tenants t on t.id = m.tenant_id
        where m.user_id = ${ME} and m.status <> 'disabled' $$`,
    );
    await runner.query(`
      alter table outbound_emails drop constraint outbound_emails_template_check,
        add constraint outbound_emails_template_check check (template in ('account_created', 'account_added', 'password_reset', 'password_changed'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
