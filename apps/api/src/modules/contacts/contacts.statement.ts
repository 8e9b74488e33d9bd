import type { NamedStatement } from '../../platform/database/transaction';

// A person may hold several roles in a tenant: the account that was taken on counts, not the one that waits beside it.
const PEOPLE = `
  people as materialized (
    select distinct on (p.user_id) p.user_id, p.first_name, p.last_name, p.email, p.user_status, p.membership_status
    from identity.people_of($1) p order by p.user_id, p.membership_status = 'pending')`;

// Name and address of a user are the user's. Until they have come in, those that were typed: S001-40 tells no others.
const CONTACT = `
  select c.id, c.user_id as "userId",
    coalesce(known.first_name, c.first_name) as "firstName", coalesce(known.last_name, c.last_name) as "lastName",
    coalesce(known.email, c.email) as email,
    case when exists (select from identity.suppressed_among(array[c.email_norm])) then 'bounced' when c.email_confirmed_at is not null then 'confirmed' when c.email_link_id is not null and t.confirms_contacts then 'waiting' end as "emailState",
    c.phone, c.job_title as "jobTitle", c.language,
    (select coalesce(json_agg(a.type order by array_position(array['billing', 'technical', 'business'], a.type)), '[]')
       from contact_type_assignments a where a.contact_id = c.id) as types,
    c.version, to_json(c.created_at) #>> '{}' as "createdAt"
  from contacts c join tenants t on t.id = c.tenant_id
  left join people known on known.user_id = c.user_id and known.user_status <> 'invited' and known.membership_status <> 'pending'
  where c.tenant_id = $1 and c.deleted_at is null`;

export const LISTED: NamedStatement = {
  name: 'contacts-listed',
  text: `with ${PEOPLE} ${CONTACT} and ($2::timestamptz is null or (c.created_at, c.id) > ($2, $3::uuid))
    order by c.created_at, c.id limit $4`,
};

export const ONE: NamedStatement = { name: 'contact', text: `with ${PEOPLE} ${CONTACT} and c.id = $2` };

export const TYPES_IN_USE: NamedStatement = {
  name: 'contact-types-in-use',
  text: 'select distinct a.type from contact_type_assignments a where a.tenant_id = $1',
};

/** All, or only this user. Who waits to take on the account is nobody's to choose: their name is not known here yet (S001-40). */
export const CANDIDATES: NamedStatement = {
  name: 'contact-candidates',
  text: `with ${PEOPLE}
    select p.user_id as "userId", p.first_name as "firstName", p.last_name as "lastName", p.email
    from people p
    where ($2::uuid is null or p.user_id = $2) and p.membership_status = 'active' and p.user_status in ('invited', 'active', 'locked')
      and not exists (select from contacts c where c.tenant_id = $1 and c.user_id = p.user_id and c.deleted_at is null)
    order by tenancy.name_key(p.last_name), tenancy.name_key(p.first_name), p.user_id limit 500`,
};

export const LAST_CHANGE: NamedStatement = {
  name: 'contact-last-change',
  text: `select to_json(a.at) #>> '{}' as at, v.content::json->>'actor' as by
    from audit_events a join audit_values v on v.id = a.id
    where a.tenant_id = $1 and a.object_id = $2 and a.action in ('contact.created', 'contact.updated', 'contact.detached')
    order by a.at desc, a.id desc limit 1`,
};
