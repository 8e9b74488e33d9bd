import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

const REQUESTER = `by.first_name || ' ' || by.last_name`;

/** What the job asks for when the 72 hours have passed, and what it does: all of it, or nothing and `refused`. */
export class FinishAccountRecoveries1763700025100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.due_account_recovery(uuid)',
      `identity.due_account_recovery(recovery uuid)
       returns table (user_id uuid, requested_by uuid, requested_in uuid, requester_active boolean, takes_force_at timestamptz) language sql stable as $$
        select r.user_id, r.requested_by, r.requested_in, by.status = 'active', r.takes_force_at
        from identity.account_recoveries r join identity.users by on by.id = r.requested_by
        where r.id = recovery and r.status = 'waiting' $$`,
    );
    await definerFunction(
      runner,
      'identity.finish_account_recovery(uuid, uuid, boolean, timestamptz, interval)',
      `identity.finish_account_recovery(recovery uuid, change uuid, allowed boolean, at timestamptz, undo interval)
       returns table (outcome text, kind text, user_id uuid, tenant_id uuid, audience text, old_email text, new_email text, name text,
         reason text, requested_by uuid, requester text) language plpgsql as $$
      declare r identity.account_recoveries; known identity.users; is_done boolean;
      begin
        select a.* into r from identity.account_recoveries a where a.id = recovery;
        if r.kind = 'address' then perform identity.hold_addresses(array[r.old_email_norm, r.new_email_norm]); end if;
        select u.* into known from identity.users u where u.id = r.user_id for no key update;
        -- Whoever has changed the address meanwhile has shown that they can come in.
        is_done := allowed and known.status = 'active' and known.email_norm = r.old_email_norm
          and (r.kind <> 'address' or not identity.address_taken(r.new_email_norm, r.user_id, at));
        update identity.account_recoveries a set status = case when is_done then 'done' else 'refused' end, decided_at = at
          where a.id = recovery and a.status = 'waiting' and a.takes_force_at <= at returning a.* into r;
        if not found then return; end if;
        if is_done and r.kind = 'address' then
          update identity.email_changes c set status = 'superseded' where c.user_id = r.user_id and c.status = 'pending';
          insert into identity.email_changes
              (id, user_id, tenant_id, audience, old_email, old_email_norm, new_email, new_email_norm, status, requested_by, created_at, expires_at, confirmed_at, undo_until)
            values (change, r.user_id, r.tenant_id, r.audience, r.old_email, r.old_email_norm, r.new_email, r.new_email_norm,
              'confirmed', r.requested_by, r.created_at, at, at, at + undo);
          update identity.users u set email = r.new_email, email_norm = r.new_email_norm, password_hash = null, version = u.version + 1 where u.id = r.user_id;
          update identity.tokens k set expires_at = at
            where k.user_id = r.user_id and k.purpose in ('set_password', 'reset_password') and k.used_at is null and k.expires_at > at;
        elsif is_done then
          delete from identity.totp_factors f where f.user_id = r.user_id;
          delete from identity.passkeys p where p.user_id = r.user_id;
          delete from identity.recovery_codes c where c.user_id = r.user_id;
        end if;
        if is_done then update identity.sessions s set ended_at = at where s.user_id = r.user_id and s.ended_at is null; end if;
        return query select case when is_done then 'done' else 'refused' end, r.kind, r.user_id, r.tenant_id, r.audience, r.old_email, r.new_email,
            known.first_name || ' ' || known.last_name, r.reason, r.requested_by, ${REQUESTER}
          from identity.users by where by.id = r.requested_by;
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
