import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction, replaceDefinerFunction } from './protect-table';

/**
 * Colleagues are invited into a tenant that exists. What the inviter typed stays with the membership until its person has
 * come in: the list shows that and nothing else, whoever the address belongs to (S001-40).
 */
export class InviteMembers1763700023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table memberships
        add column invited_first_name text, add column invited_last_name text, add column invited_email text,
        add column invitation_expires_at timestamptz,
        -- Why it is disabled, where somebody did more than that: these are no longer on the list, or wait to be invited again.
        add column ended_as text check (ended_as in ('removed', 'withdrawn', 'expired')),
        add column last_seen_at timestamptz,
        add constraint memberships_ended check (ended_as is null or status = 'disabled'),
        add constraint memberships_invited_whole check (num_nulls(invited_first_name, invited_last_name, invited_email) in (0, 3))`);
    await runner.query(
      `grant update (invited_first_name, invited_last_name, invited_email, invitation_expires_at, ended_as) on memberships to tenantry_app`,
    );
    await runner.query(`grant update (last_seen_at) on memberships to tenantry_definer`);
    await this.forgetWhatWasTyped(runner);
    await this.noteLeaving(runner);
    // One statement does not see the person whom another transaction has made while it waited: a second one does.
    await replaceDefinerFunction(
      runner,
      `identity.invite_person(new_id uuid, address text, address_norm text, given text, family text, lang text) returns table (user_id uuid, existed boolean) language plpgsql as $$
      begin
        return query insert into identity.users as u (id, email, email_norm, first_name, last_name, language)
          values (new_id, address, address_norm, given, family, lang) on conflict (email_norm) do nothing returning u.id, false;
        if not found then
          return query select u.id, u.password_hash is not null from identity.users u where u.email_norm = address_norm;
        end if;
      end $$`,
    );
    // What this tenant asks for, and no other one that the person works in (decision 21).
    // When somebody was last here, and not when they last signed in anywhere: other accounts are none of this tenant's business.
    await definerFunction(
      runner,
      'identity.members_of(uuid)',
      `identity.members_of(of_tenant uuid) returns table (membership_id uuid, user_id uuid, role text, email text, first_name text, last_name text,
         state text, invited_until timestamptz, last_seen_at timestamptz, version int) language sql stable as $$
        with people as (
          select m.*, u.email, u.first_name, u.last_name, u.status as user_status,
            m.invited_email is not null and not (m.status = 'active' and u.status <> 'invited') as to_come
          from public.memberships m join identity.users u on u.id = m.user_id
          where m.tenant_id = of_tenant and coalesce(m.ended_as, 'expired') = 'expired'
            and array_position(m.tenant_path, nullif(current_setting('app.tenant', true), '')::uuid) is not null)
        select p.id, p.user_id, p.role,
          case when p.to_come then p.invited_email else p.email end,
          case when p.to_come then p.invited_first_name else p.first_name end,
          case when p.to_come then p.invited_last_name else p.last_name end,
          case
            when p.ended_as = 'expired' or (p.status = 'pending' and p.invitation_expires_at <= tenancy.now()) then 'expired'
            when p.status = 'disabled' then 'disabled'
            when p.to_come or p.status = 'pending' then 'invited'
            when p.user_status in ('disabled', 'deleted') then 'disabled'
            when asked.second_factor and not exists (select from identity.totp_factors f where f.user_id = p.user_id and f.confirmed_at is not null)
              and not exists (select from identity.passkeys k where k.user_id = p.user_id) then 'secondFactorMissing'
            else 'active' end,
          case when p.status = 'pending' then p.invitation_expires_at end,
          greatest(p.last_seen_at, (select max(s.last_seen_at) from identity.sessions s
            where s.membership_id = p.id and s.acting_id is null and s.stage = 'full')),
          p.version
        from people p,
          (select t.kind <> 'customer' or 'required' = (select above.mfa_policy from public.tenants above
             where above.id = any (t.tenant_path) and above.mfa_policy <> 'inherit' order by cardinality(above.tenant_path) desc limit 1) as second_factor
           from public.tenants t where t.id = of_tenant) asked $$`,
    );
    await definerFunction(
      runner,
      'identity.void_invitation(uuid, timestamptz)',
      `identity.void_invitation(membership uuid, at timestamptz) returns void language sql as $$
        update identity.tokens k set expires_at = at from public.memberships m
        where m.id = membership and array_position(m.tenant_path, nullif(current_setting('app.tenant', true), '')::uuid) is not null
          and k.user_id = m.user_id and k.tenant_id = m.tenant_id and k.purpose = 'set_password' and k.used_at is null and k.expires_at > at $$`,
    );
  }

  private async forgetWhatWasTyped(runner: QueryRunner): Promise<void> {
    await runner.query(`create function tenancy.forget_invitation() returns trigger language plpgsql as $$
      begin
        new.invited_first_name := null;
        new.invited_last_name := null;
        new.invited_email := null;
        new.invitation_expires_at := null;
        return new;
      end $$`);
    await runner.query(`create trigger memberships_entered before update of status on memberships for each row
      when (old.status = 'pending' and new.status = 'active') execute function tenancy.forget_invitation()`);
    // Of those who wait since before this: what was typed stands in the contact that was made with them.
    for (const table of ['memberships', 'contacts'])
      await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`
      update memberships m set invited_first_name = c.first_name, invited_last_name = c.last_name, invited_email = c.email
      from contacts c where c.tenant_id = m.tenant_id and c.user_id = m.user_id and m.status = 'pending'`);
    for (const table of ['memberships', 'contacts'])
      await runner.query(`alter table ${table} force row level security`);
  }

  private async noteLeaving(runner: QueryRunner): Promise<void> {
    // A session that is taken to another account no longer tells when its person was last in this one.
    await definerFunction(
      runner,
      'identity.note_leaving()',
      `identity.note_leaving() returns trigger language plpgsql as $$
      begin
        if old.acting_id is null then
          update public.memberships set last_seen_at = greatest(last_seen_at, old.last_seen_at) where id = old.membership_id;
        end if;
        return null;
      end $$`,
    );
    await runner.query(`create trigger sessions_left after update of membership_id on identity.sessions
      for each row when (new.membership_id <> old.membership_id) execute function identity.note_leaving()`);
    await runner.query(`create index sessions_membership on identity.sessions (membership_id, last_seen_at desc)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
