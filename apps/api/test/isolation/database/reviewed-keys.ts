/** The key that lets any person in, on purpose: an attempt with a stranger is no attempt. */
export const keyToAnybody = 'public.memberships (user_id) -> identity.users';

/**
 * Foreign keys that may lead from the row of one tenant to the row of another, or to a person, who belongs to no tenant:
 * `table (columns) -> table`, and the check that makes each safe. A key of one tenant's tables is composite instead and
 * needs no line here.
 */
export const keysAcrossTenants: Record<string, string> = {
  'public.tenants (parent_id) -> public.tenants':
    'trigger place_tenant looks for the parent under the row-level security of whoever inserts; it never changes',
  'public.licences (plan_id) -> public.service_plans':
    'trigger licences_plan_in_reach: the plan can be read by whoever assigns it, and its owner lies on the path of the customer',
  [keyToAnybody]:
    'anybody may be invited by their address (S001-40); the person learns of it by mail and enters by themselves',
  'public.contacts (user_id) -> identity.users':
    'trigger contacts_user_is_member: the person has a membership in the tenant of the contact',
  'public.outbound_emails (user_id) -> identity.users':
    'trigger outbound_emails_user_is_member: the person has a membership in the tenant of the mail',
  'public.announcement_recipients (announcement_id) -> public.announcements':
    'trigger announcement_recipients_in_reach: the author lies on the path of the contact; never updated',
  'public.announcement_deliveries (recipient_tenant_id, contact_id) -> public.contacts':
    'trigger announcement_deliveries_in_reach: the contact lies below the author; never updated',
  'public.acting_periods (user_id) -> identity.users':
    'trigger acting_periods_user_above: the person has a membership in the tenant or above it',
  'public.audit_chain (chain_id) -> public.tenants':
    'check audit_chain_of_tier1: the chain is that of the second of the own path',
  'identity.sessions (user_id) -> identity.users':
    'written by identity.begin_session only; a second key ties the membership to the same person',
  'identity.sessions (provider_tenant_id) -> public.tenants':
    'written by identity.note_provider for a session in this very tenant; trigger sessions_way_in keeps it there',
  'identity.external_identities (user_id) -> identity.users':
    'written for app.user, who has a membership there, or for who is invited there; a person belongs to no tenant',
  'identity.refused_attempts (user_id) -> identity.users':
    'written by identity.note_refused only, of the person of an address',
  'identity.totp_factors (user_id) -> identity.users': 'written for app.user only; a person belongs to no tenant',
  'identity.passkeys (user_id) -> identity.users': 'written for app.user only; a person belongs to no tenant',
  'identity.recovery_codes (user_id) -> identity.users': 'written for app.user only; a person belongs to no tenant',
  'identity.challenges (session_id) -> identity.sessions':
    'written by identity.begin_challenge for the session that asks; says only who may answer',
  'identity.tokens (user_id) -> identity.users': 'written by identity.issue_token only; a person belongs to no tenant',
  'identity.tokens (email_change_id) -> identity.email_changes':
    'written by identity.issue_email_change_token only, with person and tenant of that change',
  'identity.email_changes (user_id) -> identity.users':
    'written by identity.request_email_change only, which asks for a membership within reach; a person belongs to no tenant',
  'identity.email_changes (requested_by) -> identity.users': 'app.user, whoever that is; a person belongs to no tenant',
  'identity.tokens (recovery_id) -> identity.account_recoveries':
    'written by identity.issue_recovery_token only, with person and tenant of that recovery',
  'identity.account_recoveries (user_id) -> identity.users':
    'written by identity.request_account_recovery only, which asks for a membership within reach; a person belongs to no tenant',
  'identity.account_recoveries (requested_in) -> public.tenants':
    'app.tenant, whatever that is: from where it was asked for, at or above the tenant of the person',
  'identity.account_recoveries (requested_by) -> identity.users':
    'app.user, whoever that is; a person belongs to no tenant',
};

/** Columns that hold the id of another row and have no foreign key, and why. */
export const idsWithoutKey: Record<string, string> = {
  'public.tenants.tier1_id': 'the second of its own path, written by trigger place_tenant, changed by nobody',
  'public.contacts.email_link_id': 'of a link that is made when its mail goes, and is forgotten without it',
  'public.audit_events.actor_user_id': 'the history outlives people',
  'public.audit_events.actor_tenant_id': 'who acted may be out of reach; the history outlives tenants',
  'public.audit_events.object_id': 'of any table, named by object_type; shown, never followed',
  'public.audit_events.request_id': 'of a request, which is no row',
  'public.idempotency_keys.user_id':
    'part of the key of a call; looked up together with tenant and route, never followed',
  'public.identity_providers.client_id': 'the name that the provider knows us by, which is no row of ours',
  'identity.passkeys.credential_id': 'the id that the authenticator has given its key, which is no row of ours',
  'identity.tokens.tenant_id': 'names the tenant on the page of a link; sets the tenant of nothing',
};

/** Unique indexes without the tenant: a refusal tells whoever writes that such a row is there. What it tells, and to whom. */
export const uniqueAcrossTenants: Record<string, string> = {
  tenants_account_name: 'taken or free within one channel, by requirement (S001-07)',
  tenants_partner_name: 'below one parent: who may write there sees all of them',
  contact_type_assignments_pkey: 'of one contact, whose tenant its foreign key keeps',
  identity_provider_domains_domain:
    'one company for each domain: who names one that is taken has an address in it, and learns no more (decision 0020)',
  audit_chain_chain_id_seq_key: 'the next place of the own chain, which a check ties to the own path',
  audit_chain_entry_id_key: 'of one entry, whose tenant its foreign key keeps',
};
