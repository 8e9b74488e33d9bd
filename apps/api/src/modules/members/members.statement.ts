import type { NamedStatement } from '../../platform/database/transaction';

// The types of the person's contact in this tenant (S004-31). Where nobody is asked for a second factor, nobody lacks one.
const MEMBERS = `
  members as materialized (
    select m.membership_id as id, m.user_id, m.first_name as "firstName", m.last_name as "lastName", m.email, m.role,
      case when m.state = 'secondFactorMissing' and not $3::boolean then 'active' else m.state end as state,
      m.invited_until, m.last_seen_at, m.version,
      tenancy.name_key(m.last_name || ' ' || m.first_name) as sort_key,
      coalesce((select array_agg(a.type order by array_position(array['billing', 'technical', 'business'], a.type))
        from contacts c join contact_type_assignments a on a.contact_id = c.id
        where c.tenant_id = $1 and c.user_id = m.user_id and c.deleted_at is null), '{}') as types
    from identity.members_of($1) m)`;

const SHOWN = `
  select m.id, m.user_id = $2 as "isSelf", m."firstName", m."lastName", m.email, m.role, m.types as "contactTypes", m.state,
    to_json(m.invited_until) #>> '{}' as "invitedUntil", to_json(m.last_seen_at) #>> '{}' as "lastSeenAt", m.version,
    m.sort_key as "sortKey",
    (select json_build_object('email', w.new_email, 'expiresAt', w.expires_at)
      from identity.waiting_email_change(m.user_id, $1, tenancy.now()) w where m.state <> 'invited') as "pendingEmail",
    (select json_build_object('kind', r.kind, 'newEmail', r.new_email, 'reason', r.reason, 'requestedBy', r.requester, 'takesForceAt', r.takes_force_at)
      from identity.waiting_account_recovery(m.user_id, $1) r where m.state <> 'invited') as recovery
  from members m`;

/** One page, one row more than asked for. A tenant has few enough users to look at each. */
export const LISTED: NamedStatement = {
  name: 'members-listed',
  text: `with ${MEMBERS} ${SHOWN}
    where ($4::text is null or m.role = $4) and ($5::text is null or m.state = $5) and ($6::text is null or $6 = any (m.types))
      and ($7::text is null or position(tenancy.name_key($7) in tenancy.name_key(m."firstName" || ' ' || m."lastName" || ' ' || m."firstName")) > 0
        or position(lower($7) in lower(m.email)) > 0)
      and ($8::text is null or (m.sort_key, m.id) > ($8, $9::uuid))
    order by m.sort_key, m.id limit $10`,
};

export const ONE: NamedStatement = { name: 'member', text: `with ${MEMBERS} ${SHOWN} where m.id = $4` };
