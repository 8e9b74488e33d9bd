import type { Inspection } from '../../../support/inspect-database';
import { scale } from '../../../support/scale';

/** A partner with so many customers of its own. */
export interface Stock {
  partner: string;
  customers: number;
}

// Paths and keys are written as the triggers would: with them the rows take minutes. Names are spread, so that a prefix of
// one letter finds a sixteenth; one customer in 25 is disabled, one in 30 lacks a contact; ends of licences lie two years apart at most.
const CUSTOMERS = `
  insert into tenants (id, tenant_id, tenant_path, tier1_id, parent_id, kind, name, name_norm, account_name, account_name_key, status,
    city, region, email, lacks_contact, licence_count, next_expiry, created_at)
  select fresh.id, fresh.id, p.tenant_path || fresh.id, coalesce(p.tier1_id, p.id), p.id, 'customer', fresh.name, fresh.name, fresh.name, fresh.name,
    case when n % 25 = 0 then 'disabled' else 'active' end, 'Padova', 'Veneto', 'a@b.example', n % 30 = 0, 1, current_date + n % 700,
    now() - n * interval '1 minute'
  from tenants p, generate_series(1, $2::int) n, lateral (select gen_random_uuid() as id, md5(p.id::text || n) as name) fresh
  where p.id = $1`;

// Of what there is for each customer, as much for one of a few: two licences, five mails, five entries of its history. One
// of each partner has many: it is the one whose pages are looked at.
const SHARE = scale(3, 1);
const LOT = 'abs(hashtext(c.name))';
const each = (rows: number) => `
  from tenants c, generate_series(1, case when c.id = any ($1::uuid[]) then $2::int else ${rows} end) n
  where c.kind = 'customer' and (${LOT} % ${rows * SHARE} = 0 or c.id = any ($1))`;
const SNAPSHOT = JSON.stringify({
  planName: 'Piano',
  productName: 'Posta',
  versionType: 'full',
  unitLabels: { it: { one: 'casella', other: 'caselle' }, en: { one: 'mailbox', other: 'mailboxes' } },
});
// Of those who have a licence.
const RARE = 402;
const LICENCES = `
  insert into licences (id, tenant_id, tenant_path, plan_id, product_id, plan_snapshot, units, start_date, end_date, timezone, notice_days, auto_renew, cancelled_at)
  select gen_random_uuid(), c.id, c.tenant_path,
    case when ${LOT} % ${RARE} = 0 then $4::uuid else $3 end, $5, '${SNAPSHOT}', 5,
    current_date - 300, current_date + 65, 'Europe/Rome', 30, true, case when n > 1 then now() end ${each(2)}`;
const MAILS = `
  insert into outbound_emails (id, tenant_id, tenant_path, template, audience, to_email, to_name, language, status, send_at, timezone)
  select gen_random_uuid(), c.id, c.tenant_path, 'account_created', 'customer', 'a@b.example', 'Ada', 'it', 'sent', now(), 'Europe/Rome' ${each(5)}`;
const ENTRIES = `
  with entry as (
    insert into audit_events (id, tenant_id, tenant_path, at, action, object_type, object_id, method, values_hash)
    select gen_random_uuid(), c.id, c.tenant_path, now() - n * interval '1 minute',
      case when n = case when c.id = any ($1) then $2 else 5 end then 'customer.created' else 'customer.changed' end, 'customer', c.id, 'ui', '' ${each(5)}
    returning id, tenant_id, tenant_path)
  insert into audit_values (id, tenant_id, tenant_path, salt, content) select id, tenant_id, tenant_path, '', '{}' from entry`;
// Of those with much of everything only: a page of contacts is of one customer.
const CONTACTS = `
  with contact as (
    insert into contacts (id, tenant_id, tenant_path, first_name, last_name, email, email_norm, created_at)
    select gen_random_uuid(), c.id, c.tenant_path, 'Ada', 'Riva', n || '@b.example', n || '@b.example', now() - n * interval '1 minute'
    from tenants c, generate_series(1, $2::int) n where c.id = any ($1::uuid[])
    returning id, tenant_id, tenant_path)
  insert into contact_type_assignments (tenant_id, tenant_path, contact_id, type)
  select tenant_id, tenant_path, id, 'technical' from contact`;

const MANY = 300;

const FILLED = [
  'tenants',
  'licences',
  'outbound_emails',
  'audit_events',
  'audit_values',
  'contacts',
  'contact_type_assignments',
];
const NO_OVERLAP = 'alter table licences drop constraint licences_product';

/** Takes the indexes of these tables away while rows are added, and builds them once: row by row they take three times as long. */
async function withoutIndexes({ rows }: Inspection, work: () => Promise<void>): Promise<void> {
  const built = await rows(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = any ($1::regclass[]) and not exists (select from pg_constraint where conindid = indexrelid)`,
    [FILLED],
  );
  const [overlap] = await rows(
    `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'licences_product'`,
  );
  for (const { name } of built) await rows(`drop index ${String(name)}`);
  await rows(NO_OVERLAP);
  await work();
  for (const { definition } of built) await rows(String(definition));
  await rows(`alter table licences add constraint licences_product ${String(overlap?.['definition'])}`);
}

/** Fills the tables of tenants, as a superuser, and has them analysed. Returns the busiest customer of each partner. */
export async function fillTables(
  inspection: Inspection,
  stocks: Stock[],
  plans: { id: string; rareId: string; productId: string },
): Promise<string[]> {
  const { rows } = inspection;
  const busiest: string[] = [];
  await rows('set session_replication_role = replica');
  await rows(`set maintenance_work_mem = '256MB'`);
  await withoutIndexes(inspection, async () => {
    for (const { partner, customers } of stocks) {
      await rows(CUSTOMERS, [partner, customers]);
      const [newest] = await rows(
        `select id from tenants where parent_id = $1 and kind = 'customer' order by created_at desc limit 1`,
        [partner],
      );
      busiest.push(String(newest?.['id']));
    }
    await rows(LICENCES, [busiest, MANY, plans.id, plans.rareId, plans.productId]);
    await rows(MAILS, [busiest, MANY]);
    await rows(ENTRIES, [busiest, MANY]);
    await rows(CONTACTS, [busiest, MANY]);
  });
  await rows('reset session_replication_role');
  // Vacuumed, too, as in a database that has been running for a while: an index alone can then tell what is visible.
  await rows(`vacuum (analyze) ${FILLED.join(', ')}`);
  return busiest;
}
