import type { NamedStatement } from '../../platform/database/transaction';

const TIME = (column: string) => `to_json(${column}) #>> '{}'`;

// Who wrote it stands in the history, which knows names that are gone by now.
const AUTHOR = `(select v.content::json->>'actor' from audit_events e join audit_values v on v.id = e.id
  where e.tenant_id = a.tenant_id and e.object_id = a.id and e.action = 'announcement.created' limit 1)`;

const ITEM = `a.id, a.status, a.types, coalesce(a.texts->'it'->>'subject', a.texts->'en'->>'subject') as subject,
  ${TIME('a.send_at')} as "sendAt", a.timezone, a.recipients, ${TIME('a.created_at')} as "createdAt", ${AUTHOR} as "createdBy"`;

export const LISTED: NamedStatement = {
  name: 'announcements-listed',
  text: `select ${ITEM} from announcements a
    where a.tenant_id = $1 and ($2::uuid is null or a.id < $2) order by a.id desc limit $3`,
};

export const ONE: NamedStatement = {
  name: 'announcement',
  text: `select ${ITEM}, a.texts, ${TIME('a.started_at')} as "startedAt", ${TIME('a.ended_at')} as "endedAt", a.version,
      d.counts, d."countedOnly"
    from announcements a cross join lateral (
      select json_build_object(
          'queued', count(*) filter (where status in ('queued', 'sending')), 'sent', count(*) filter (where status = 'sent'),
          'failed', count(*) filter (where status = 'failed'), 'bounced', count(*) filter (where status = 'bounced'),
          'suppressed', count(*) filter (where status = 'suppressed'), 'cancelled', count(*) filter (where status = 'cancelled')) as counts,
        (count(*) filter (where self_managed))::int as "countedOnly"
      from announcement_deliveries where tenant_id = a.tenant_id and announcement_id = a.id) d
    where a.tenant_id = $1 and a.id = $2`,
};

export const RECIPIENT_COUNT: NamedStatement = {
  name: 'announcement-recipients',
  text: `select count(distinct email_norm)::int as total, (count(distinct email_norm) filter (where suppressed))::int as suppressed
    from identity.announced_contacts($1)`,
};

/** Never those of customers that manage themselves: their people are not their partner's to see (decision 19). */
export const DELIVERIES: NamedStatement = {
  name: 'announcement-deliveries',
  text: `select d.id, d.name, d.email, d.email_norm as key, t.name as "companyName",
      case d.status when 'sending' then 'queued' else d.status end as status, d.attempts, ${TIME('d.sent_at')} as "sentAt", d.reason
    from announcement_deliveries d join tenants t on t.id = d.recipient_tenant_id
    where d.tenant_id = $1 and d.announcement_id = $2 and not d.self_managed and t.management_mode = 'managed'
      and ($3::text is null or d.status = $3 or (d.status = 'sending' and $3 = 'queued'))
      and ($4::text is null or d.email_norm > $4)
    order by d.email_norm limit $5`,
};

export const RECEIVED: NamedStatement = {
  name: 'received-announcements',
  text: `select r.id, r.sender as "senderName", r.texts, r.language, ${TIME('r.received_at')} as "receivedAt"
    from tenancy.received_announcements($1, $2) r`,
};
