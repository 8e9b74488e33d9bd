import { v7 as uuid } from 'uuid';

/** A customer, its partner, and what lies there; two people, so that a second row need not be about the same one. */
export interface Place {
  partner: string;
  /** The partner of the first tier that it lies under. */
  tier1: string;
  customer: string;
  people: [string, string];
  product: string;
  plan: string;
  contact: string;
  announcement: string;
  entries: [string, string];
  provider: string;
}

export type Row = Record<string, unknown>;

// An entry is known by its digest only; what it is made of does not matter here.
const DIGEST = Buffer.alloc(32, 7);

/**
 * A row of each table of tenants, in the order in which they can be made: number 0 is the one that lies there, number 1
 * one more. A new table needs its line here: without it the tests fail, and with it all of them cover it.
 */
export const tenantRows: Record<string, (place: Place, number: 0 | 1) => Row> = {
  'public.tenants': ({ partner, customer }, number) => ({
    id: number === 0 ? customer : uuid(),
    parent_id: partner,
    kind: 'customer',
    name: `Officine ${number}`,
    account_name: `officine-${uuid()}`,
    city: 'Padova',
    region: 'Veneto',
    email: 'info@officine.example',
  }),
  'public.memberships': ({ customer, people }, number) => ({
    id: uuid(),
    tenant_id: customer,
    user_id: people[0],
    role: number === 0 ? 'owner' : 'admin',
  }),
  'public.acting_periods': ({ customer, people }, number) => ({
    id: uuid(),
    tenant_id: customer,
    user_id: people[0],
    reason: `A reason of number ${number}`,
    ends_at: new Date(Date.now() + 3_600_000),
  }),
  'public.service_plans': ({ partner, product, plan }, number) => ({
    id: number === 0 ? plan : uuid(),
    tenant_id: partner,
    name: `Piano ${number}`,
    product_id: product,
    version_type: 'full',
    period_count: 1,
    period_unit: 'year',
    min_units: 1,
    max_units: 9,
    step_units: 1,
    visible_to_sub_partners: false,
  }),
  'public.licences': ({ customer, product, plan }, number) => ({
    id: uuid(),
    tenant_id: customer,
    plan_id: plan,
    product_id: product,
    plan_snapshot: '{}',
    units: 1,
    start_date: `203${number}-01-01`,
    end_date: `203${number}-12-31`,
    timezone: 'Europe/Rome',
    notice_days: 30,
    auto_renew: true,
  }),
  'public.contacts': ({ customer, people, contact }, number) => ({
    id: number === 0 ? contact : uuid(),
    tenant_id: customer,
    user_id: people[number],
    first_name: 'Ada',
    last_name: 'Riva',
    email: `${number}@officine.example`,
    email_norm: `${number}@officine.example`,
  }),
  'public.contact_type_assignments': ({ customer, contact }, number) => ({
    tenant_id: customer,
    contact_id: contact,
    type: number === 0 ? 'billing' : 'technical',
  }),
  'public.outbound_emails': ({ customer, people }, number) => ({
    id: uuid(),
    tenant_id: customer,
    user_id: people[number],
    template: 'account_created',
    audience: 'customer',
    to_email: 'ada@officine.example',
    to_name: 'Ada',
    language: 'it',
    status: 'scheduled',
    send_at: '2040-01-01',
    timezone: 'Europe/Rome',
  }),
  'public.brands': ({ partner, customer }, number) => ({
    id: uuid(),
    tenant_id: number === 0 ? partner : customer,
    name: 'Officine',
    accent: '#0B6570',
  }),
  'public.announcements': ({ customer, announcement }, number) => ({
    id: number === 0 ? announcement : uuid(),
    tenant_id: customer,
    types: '{technical}',
    texts: '{}',
  }),
  'public.announcement_recipients': ({ customer, contact, announcement }, number) => ({
    tenant_id: customer,
    announcement_id: announcement,
    contact_id: contact,
    email_norm: `${number}@officine.example`,
  }),
  'public.announcement_deliveries': ({ customer, contact, announcement }, number) => ({
    id: uuid(),
    tenant_id: customer,
    announcement_id: announcement,
    recipient_tenant_id: customer,
    contact_id: contact,
    name: 'Ada Riva',
    email: `${number}@officine.example`,
    email_norm: `${number}@officine.example`,
    language: 'it',
    self_managed: false,
    status: 'queued',
  }),
  'public.idempotency_keys': ({ customer, people }, number) => ({
    id: uuid(),
    tenant_id: customer,
    user_id: people[0],
    route: 'POST /here',
    key: `key-${number}`,
    fingerprint: 'print',
  }),
  'public.audit_events': ({ customer, entries }, number) => ({
    id: number === 0 ? entries[0] : uuid(),
    tenant_id: customer,
    action: 'customer.changed',
    object_type: 'customer',
    object_id: customer,
    method: 'ui',
    values_hash: DIGEST,
  }),
  'public.audit_values': ({ customer, entries }, number) => ({
    id: entries[number],
    tenant_id: customer,
    salt: DIGEST,
    content: '{}',
  }),
  'public.audit_unchained': ({ customer, entries }, number) => ({ id: entries[number], tenant_id: customer }),
  'public.audit_chain': ({ tier1, customer, entries }, number) => ({
    id: uuid(),
    tenant_id: customer,
    chain_id: tier1,
    // Its place only has to be free.
    seq: Number.parseInt(entries[number].slice(-8), 16),
    entry_id: entries[number],
    entry_digest: DIGEST,
    previous_hash: DIGEST,
    hash: DIGEST,
  }),
  'public.identity_providers': ({ partner, customer, provider }, number) => ({
    id: number === 0 ? provider : uuid(),
    tenant_id: number === 0 ? customer : partner,
    issuer: 'https://login.example',
    client_id: 'tenantry',
    enabled: false,
    required: false,
    checks_second_factor: false,
  }),
  'public.identity_provider_domains': ({ customer, provider }) => ({
    id: uuid(),
    tenant_id: customer,
    provider_id: provider,
    domain: `${uuid()}.example`,
  }),
  'public.audit_heads': ({ partner, customer }, number) => ({
    id: uuid(),
    tenant_id: number === 0 ? partner : customer,
    seq: 1,
    hash: DIGEST,
    signature: DIGEST,
  }),
};

/** What changes in a second row, of tables that others point at: their first one has a row of every other table already. */
export const spareRows: Record<string, (place: Place) => Row> = {
  'public.memberships': ({ people }) => ({ id: uuid(), user_id: people[1], role: 'member' }),
  'public.contacts': () => ({ id: uuid(), user_id: null, email_norm: 'spare@officine.example' }),
  'public.announcements': () => ({ id: uuid() }),
  'public.audit_events': ({ entries }) => ({ id: entries[1] }),
};
