interface ReviewedFunction {
  owner: 'tenantry_definer' | 'tenantry_owner';
  /** Why it may see more than its caller. */
  why: string;
}

const narrow = (why: string): ReviewedFunction => ({ owner: 'tenantry_definer', why });

/** Every SECURITY DEFINER function there may be. Each is a way around row-level security: narrow, and read by people. */
export const definerFunctions: Record<string, ReviewedFunction> = {
  'tenancy.account_name_available(uuid,text,uuid)': narrow(
    'answers free or taken and nothing else, below a parent within reach (S001-07)',
  ),
  'tenancy.names_on_path()': narrow('id and name of the own ancestors, of the stored path; no argument'),
  'tenancy.own_partner()': narrow('name, address and telephone of the own parent; no argument'),
  'tenancy.erase_audit_values(uuid)': narrow('erases what the history says of a person, for the platform only'),
  'identity.credentials(text)': narrow('one person by the whole address, for the sign-in, which knows no tenant yet'),
  'identity.accounts(uuid,text)': narrow('the accounts of one person by id, for the sign-in and the switcher'),
  'identity.begin_session(uuid,bytea,text,uuid,uuid,timestamp with time zone,interval,text,text,text)': narrow(
    'a key keeps session, person and membership together',
  ),
  'identity.session(bytea,text,timestamp with time zone,interval)': narrow('one live session by the hash of its token'),
  'identity.was_acting(bytea)': narrow('yes or no, to whoever holds the token'),
  'identity.issue_acting_pass(uuid,bytea,uuid,uuid,timestamp with time zone,text,text)': narrow(
    'for app.user, from a live session of theirs, for an acting of theirs; puts out their other ones',
  ),
  'identity.use_acting_pass(bytea,bytea,timestamp with time zone,interval)': narrow('once, for whoever holds the pass'),
  'identity.touch_sessions(uuid[],timestamp with time zone)': narrow('moves last-seen forward of sessions that live'),
  'identity.end_session(bytea,timestamp with time zone)': narrow('ends the session of this token'),
  'identity.switch_session(bytea,bytea,uuid)': narrow('to a membership of the same person only'),
  'identity.invite_person(uuid,text,text,text,text,text)': narrow('id of the person of an address; makes them if new'),
  'identity.issue_token(uuid,bytea,text,text,uuid,uuid,timestamp with time zone,interval)': narrow(
    'keeps the hash of a link; the link itself goes to the mail only',
  ),
  'identity.inspect_token(bytea,text,timestamp with time zone)': narrow('what a link is for, to whoever holds it'),
  'identity.words_of_token(bytea,text,timestamp with time zone)': narrow(
    'names of who a live link is for, and of theirs',
  ),
  'identity.use_password_token(bytea,text,text,timestamp with time zone)': narrow('once, for whoever holds the link'),
  'identity.hold_password(uuid,text)': narrow('whether a hash is still the one of a person, to whoever knows it'),
  'identity.upgrade_password_hash(uuid,text,text)': narrow('changes a hash only where the old one is known'),
  'identity.profile(uuid)': narrow('the own profile: person must be app.user'),
  'identity.update_profile(uuid,text,text,text,integer)': narrow('the own profile: person must be app.user'),
  'identity.own_sessions(timestamp with time zone,interval)': narrow('live sessions of app.user, without their tokens'),
  'identity.authenticated_within(uuid,timestamp with time zone,interval)': narrow(
    'yes or no, of a session of app.user',
  ),
  'identity.note_authentication(uuid,timestamp with time zone)': narrow('notes a time at a live session of app.user'),
  'identity.change_own_password(uuid,bytea,text,text,timestamp with time zone)': narrow(
    'of app.user, where the old hash is known; puts out the other sessions',
  ),
  'identity.own_words()': narrow('name, address and companies of app.user; no argument'),
  'identity.end_own_session(uuid,timestamp with time zone)': narrow('ends a live session of app.user'),
  'identity.end_own_sessions_but(uuid,timestamp with time zone)': narrow('ends live sessions of app.user, but for one'),
  'identity.announced_contacts(text[])': narrow(
    'contacts within reach that have one of these types, with their address',
  ),
  'identity.announced_contact(uuid,text[])': narrow('the same of one contact, when its mail goes'),
  'identity.suppress_address(text,text,integer)': narrow('notes an address as bounced; says whether that was new'),
  'identity.suppressed_among(text[])': narrow('of addresses that one has, those that have bounced'),
  'identity.take_mail_place(text,integer,interval)': narrow('takes one of a few places within a time; yes or no'),
  'identity.hear_bounce(uuid,text)': narrow('once for each signed notice; ids of the tenants to be told'),
  'identity.lift_suppression()': narrow('a trigger: an address that was verified is written to again'),
  'tenancy.brand_of(uuid)': narrow('the brand that holds for a tenant within reach; no other column of its owner'),
  'tenancy.received_announcements(uuid,integer)': narrow('texts that were mailed to a contact of the own company'),
  'identity.lacks_second_factor(uuid)': narrow('one yes or no for each request: who must have a factor and has none'),
  'identity.own_second_factors()': narrow('counts and a reason, of app.user; no argument'),
  'identity.own_second_factor_policy()': narrow('what holds for app.tenant, and whether it decided; no argument'),
  'identity.half_session(bytea,text,timestamp with time zone)': narrow('one half session by the hash of its token'),
  'identity.end_half_session(uuid,timestamp with time zone)': narrow('ends a half session of app.user'),
  'identity.complete_session(uuid,bytea,timestamp with time zone,interval)': narrow(
    'makes a half session of app.user whole, once, with a new token',
  ),
  'identity.renew_own_session(uuid,bytea,timestamp with time zone)': narrow(
    'gives a session of app.user a new token and ends the others',
  ),
  'identity.begin_totp(bytea)': narrow('keeps a sealed secret of app.user that waits for its first code'),
  'identity.own_totp()': narrow('the sealed secrets of app.user; no argument'),
  'identity.confirm_totp(bytea,bigint,timestamp with time zone)': narrow(
    'takes a waiting secret of app.user into use, where the same is still waiting',
  ),
  'identity.use_totp_step(bigint)': narrow('of app.user, each step once'),
  'identity.remove_totp()': narrow('of app.user; keeps a last factor that is required'),
  'identity.set_recovery_codes(bytea[],timestamp with time zone)': narrow('replaces the hashes of app.user'),
  'identity.use_recovery_code(bytea,timestamp with time zone)': narrow('of app.user, each code once'),
  'identity.add_passkey(uuid,text,bytea,bigint,text[],boolean,text,timestamp with time zone)': narrow('for app.user'),
  'identity.own_passkeys()': narrow('public keys and names of app.user; no argument'),
  'identity.passkey_of_credential(text)': narrow('a public key by the random id that its authenticator has given'),
  'identity.use_passkey(uuid,bigint,boolean,timestamp with time zone)': narrow(
    'of app.user, where the counter moves on',
  ),
  'identity.rename_passkey(uuid,text)': narrow('of app.user'),
  'identity.remove_passkey(uuid)': narrow('of app.user; keeps a last factor that is required'),
  'identity.begin_challenge(bytea,text,text,uuid,bytea,timestamp with time zone,interval)': narrow(
    'keeps the hash of a random number; clears away old ones',
  ),
  'identity.challenge_holds(bytea,text,text,uuid,bytea,timestamp with time zone)': narrow(
    'yes or no, to the session or the browser that holds it',
  ),
  'identity.use_challenge(bytea,text,text,uuid,bytea,timestamp with time zone)': narrow(
    'yes or no, once, to the session or the browser that holds it',
  ),
  'identity.people_of(uuid)': narrow('people of a tenant within reach, by their memberships there'),
  'identity.request_email_change(uuid,uuid,uuid,text,text,text,timestamp with time zone,interval)': narrow(
    'of a person within reach: waits, and takes the place of one that waited',
  ),
  'identity.waiting_email_change(uuid,uuid,timestamp with time zone)': narrow(
    'the new address of a person within reach that waits',
  ),
  'identity.renew_email_change(uuid,uuid,timestamp with time zone,interval)': narrow(
    'of a person within reach: lets it wait longer, and puts out its links',
  ),
  'identity.cancel_email_change(uuid,uuid,timestamp with time zone)': narrow(
    'of a person within reach: keeps the old address, and puts out the links',
  ),
  'identity.issue_email_change_token(uuid,bytea,text,uuid,timestamp with time zone)': narrow(
    'keeps the hash of a link of a change that can still be decided; tells until when',
  ),
  'identity.inspect_email_link(bytea,text,timestamp with time zone)': narrow('what a link is for, to whoever holds it'),
  'identity.confirm_email_change(bytea,text,uuid,timestamp with time zone,interval)': narrow(
    'once, for app.user, who must hold the link',
  ),
  'identity.undo_email_change(bytea,text,timestamp with time zone)': narrow(
    'once, for whoever holds the link to the old address',
  ),
  'identity.request_account_recovery(uuid,uuid,uuid,text,text,text,text,text,timestamp with time zone,interval)':
    narrow('of a person whose active memberships are all within reach, by somebody else: waits, one at a time'),
  'identity.waiting_account_recovery(uuid,uuid)': narrow(
    'what waits for a person within reach, where it was asked for in a tenant within reach',
  ),
  'identity.withdraw_account_recovery(uuid,uuid,timestamp with time zone)': narrow(
    'takes back what waits for a person within reach, where it was asked for in a tenant within reach',
  ),
  'identity.issue_recovery_token(uuid,bytea,uuid,timestamp with time zone)': narrow(
    'keeps the hash of a link of a recovery that waits; tells from when on that holds',
  ),
  'identity.inspect_recovery_link(bytea,text,timestamp with time zone)': narrow(
    'what a link can stop, to whoever holds it',
  ),
  'identity.cancel_account_recovery(bytea,text,timestamp with time zone)': narrow(
    'once, for whoever holds the link to the address in force',
  ),
  'identity.due_account_recovery(uuid)': narrow('of one that waits: ids to ask anew whether it may take force'),
  'identity.ended_account_recovery(uuid)': narrow(
    'of one that came to nothing: who asked for it and from where, to tell them',
  ),
  'identity.finish_account_recovery(uuid,uuid,boolean,timestamp with time zone,interval)': narrow(
    'once, of one that waits and whose hour has come: does what was asked for, or refuses it',
  ),
  'identity.issue_contact_token(uuid,bytea,text,timestamp with time zone,interval)': narrow(
    'a link for the one mail that a contact within reach waits for',
  ),
  'identity.inspect_contact_link(bytea,text,timestamp with time zone)': narrow(
    'which address a link confirms and whose contact it is, to whoever holds it',
  ),
  'identity.confirm_contact(bytea,text,timestamp with time zone)': narrow(
    'once, for whoever holds the newest link to the address',
  ),
  'identity.follow_contact_address()': narrow('a trigger: marks the one tenant whose contact has a bouncing address'),
  'identity.follow_suppression()': narrow('a trigger: marks the tenants that have a contact with this address'),
  'identity.members_of(uuid)': narrow(
    'users of a tenant within reach; of who has not come in only what the inviter typed (S001-40)',
  ),
  'identity.void_invitation(uuid,timestamp with time zone)': narrow('puts out the links of a membership within reach'),
  'identity.note_leaving()': narrow('a trigger: notes at a membership when its session went to another one'),
  'identity.end_sessions_of(uuid,timestamp with time zone)': narrow('ends sessions of a membership within reach'),
  'identity.end_sessions_in(uuid,timestamp with time zone)': narrow(
    'ends sessions of a membership within reach, and keeps older ones out of it; tells how many',
  ),
  'identity.was_signed_in()': narrow('yes or no, of app.user; no argument'),
  'identity.own_events(integer)': narrow('history entries about app.user, in whatever tenant; at most a hundred'),
  'identity.note_refused(text[],integer[],timestamp with time zone[])': narrow(
    'counts wrong passwords of addresses; says not whether one is known',
  ),
  'identity.own_refused(timestamp with time zone)': narrow('wrong passwords tried for app.user: how many and when'),
  'tenancy.keep_administrator()': narrow('a trigger: refuses to lose the last administrator, tells nothing else'),
  'tenancy.keep_administrator_of_all()': narrow('the same trigger on the person, for all tenants they administer'),
  'identity.provider_tenant(text)': narrow(
    'the company of one whole domain, for the sign-in, which knows no tenant yet',
  ),
  'identity.identity_of(text,text)': narrow('one person by issuer and subject, of app.tenant only'),
  'identity.use_identity(text,text,uuid,timestamp with time zone)': narrow('notes a use, of app.tenant only'),
  'identity.use_state(bytea,timestamp with time zone,timestamp with time zone)': narrow('a hash, once'),
  'identity.may_enter(uuid,uuid)': narrow('yes or no: whether a way leads into an account'),
  'identity.may_enter_from(uuid,uuid)': narrow('the same, for the way that opened a session'),
  'identity.keep_way_in()': narrow('a trigger: refuses a session whose way does not lead in, tells nothing else'),
  'identity.end_shut_sessions()': narrow('a trigger: ends sessions that a changed role no longer lets in'),
  'identity.note_provider(bytea)': narrow('narrows a session of app.tenant to it, for whoever has its token'),
  'identity.authenticated_by_person(uuid,timestamp with time zone,interval)': narrow('yes or no, of app.user'),
  'identity.vouched_for(uuid)': narrow('yes or no, of a session by its id'),
  'identity.may_see_session(uuid,uuid)': narrow('yes or no, for a session of app.user'),
  'identity.settle_ways_in(text,timestamp with time zone)': narrow(
    'ends sessions in app.tenant and forgets accounts of its former provider',
  ),
  'identity.own_identity()': narrow('of app.user in app.tenant; no argument'),
  'identity.link_own_identity(uuid,text,text,text,timestamp with time zone)': narrow('of app.user in app.tenant'),
  'identity.unlink_own_identity(uuid,timestamp with time zone)': narrow('of app.user in app.tenant'),
  'identity.invited_person(text)': narrow('who was invited by app.tenant, by the whole address'),
  'identity.accept_by_identity(uuid,text,text,text,uuid,timestamp with time zone)': narrow(
    'who was invited by app.tenant, once, by their own address',
  ),
  'identity.administrators_exist()': narrow('one yes or no, for the first start'),
  'jobs.enqueue(text,json,timestamp with time zone,text,integer,text)': {
    owner: 'tenantry_owner',
    why: 'adds a job of the own tenant; the queue is readable by its worker only',
  },
};

/** Functions that put SQL together while they run. */
export const dynamicFunctions: Record<string, string> = {};
