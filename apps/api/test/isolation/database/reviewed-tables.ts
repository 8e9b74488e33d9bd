/**
 * Every table there may be, read and agreed by people: its kind (design/isolation.md) and what the app may do with it. A
 * table that is not here, or that allows another command, is a finding.
 */
export type ReviewedTable =
  | { kind: 'owned' | 'published' | 'history' | 'identity' | 'platform'; app: string }
  /** Holds nothing of a tenant; `why` says what it is and why it needs no row-level security. */
  | { kind: 'system'; app: string; why: string };

export const reviewedTables: Record<string, ReviewedTable> = {
  'public.tenants': { kind: 'owned', app: 'insert select update' },
  'public.memberships': { kind: 'owned', app: 'insert select update' },
  'public.contacts': { kind: 'owned', app: 'insert select update' },
  'public.contact_type_assignments': { kind: 'owned', app: 'delete insert select update' },
  // Why and until when are never rewritten: only the end may be noted.
  'public.acting_periods': { kind: 'owned', app: 'insert select update' },
  'public.licences': { kind: 'owned', app: 'insert select update' },
  'public.brands': { kind: 'owned', app: 'insert select update' },
  'public.announcements': { kind: 'owned', app: 'insert select update' },
  'public.announcement_recipients': { kind: 'owned', app: 'insert select' },
  'public.announcement_deliveries': { kind: 'owned', app: 'insert select update' },
  'public.outbound_emails': { kind: 'owned', app: 'insert select update' },
  // Who may read what happened is decided by where its tenant lies now, not by where it lay then.
  'public.audit_events': { kind: 'history', app: 'insert select' },
  'public.audit_values': { kind: 'history', app: 'insert select' },
  'public.audit_unchained': { kind: 'owned', app: 'delete insert select' },
  'public.audit_chain': { kind: 'owned', app: 'insert select' },
  'public.audit_heads': { kind: 'owned', app: 'insert select update' },
  'public.idempotency_keys': { kind: 'owned', app: 'delete insert select update' },
  'public.identity_providers': { kind: 'owned', app: 'delete insert select update' },
  'public.identity_provider_domains': { kind: 'owned', app: 'delete insert select' },
  'public.service_plans': { kind: 'published', app: 'insert select update' },
  'public.products': { kind: 'platform', app: 'insert select update' },
  'public.unit_types': { kind: 'platform', app: 'insert select update' },
  'public.municipalities': { kind: 'platform', app: 'insert select update' },
  'identity.users': { kind: 'identity', app: '' },
  'identity.sessions': { kind: 'identity', app: '' },
  'identity.tokens': { kind: 'identity', app: '' },
  'identity.email_changes': { kind: 'identity', app: '' },
  'identity.account_recoveries': { kind: 'identity', app: '' },
  'identity.external_identities': { kind: 'identity', app: '' },
  'identity.used_states': { kind: 'identity', app: '' },
  'identity.totp_factors': { kind: 'identity', app: '' },
  'identity.passkeys': { kind: 'identity', app: '' },
  'identity.recovery_codes': { kind: 'identity', app: '' },
  'identity.challenges': { kind: 'identity', app: '' },
  'identity.suppressed_addresses': { kind: 'identity', app: '' },
  'identity.mail_places': { kind: 'identity', app: '' },
  'identity.bounce_notices': { kind: 'identity', app: '' },
  'identity.refused_attempts': { kind: 'identity', app: '' },
  'public.migrations': {
    kind: 'system',
    app: 'select',
    why: 'names of migrations: the app compares them with its own when it starts',
  },
  'public.rate_limits': {
    kind: 'system',
    app: 'delete insert select update',
    why: 'counters by address or account name, written before anybody is known; read by their key only',
  },
};
