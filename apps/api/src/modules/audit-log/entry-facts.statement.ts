/** The columns of `audit_events a` as `EntryFacts`; the instant as text, since a Date would lose the microseconds. */
export const ENTRY_FACTS = `a.id, a.tenant_id as "tenantId", to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  a.actor_user_id as "actorUserId", a.actor_tenant_id as "actorTenantId", a.action, a.object_type as "objectType",
  a.object_id as "objectId", a.method, a.request_id as "requestId", a.acting_id as "actingId", a.values_hash as "valuesHash"`;
