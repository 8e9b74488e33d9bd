import { CreateTenants1763700000000 } from './1763700000000-create-tenants';
import { CreatePeople1763700001000 } from './1763700001000-create-people';
import { CreateIdentityFunctions1763700002000 } from './1763700002000-create-identity-functions';
import { CreateCatalogue1763700003000 } from './1763700003000-create-catalogue';
import { CreateLicences1763700004000 } from './1763700004000-create-licences';
import { CreateContacts1763700005000 } from './1763700005000-create-contacts';
import { CreateOutboundEmails1763700006000 } from './1763700006000-create-outbound-emails';
import { CreateAuditAndIdempotency1763700007000 } from './1763700007000-create-audit-and-idempotency';
import { CreateMunicipalities1763700008000 } from './1763700008000-create-municipalities';
import { CreateJobQueue1763700009000 } from './1763700009000-create-job-queue';
import { CreateTenantNames1763700010000 } from './1763700010000-create-tenant-names';
import { PutPendingAccountsLast1763700011000 } from './1763700011000-put-pending-accounts-last';
import { RenewMailedLinks1763700012000 } from './1763700012000-renew-mailed-links';
import { KeepKeysWithinReach1763700013000 } from './1763700013000-keep-keys-within-reach';
import { CloseJobQueue1763700013100 } from './1763700013100-close-job-queue';
import { IndexFilteredLists1763700013200 } from './1763700013200-index-filtered-lists';
import { AskOnceForTenant1763700013300 } from './1763700013300-ask-once-for-tenant';
import { ChainAuditEntries1763700014000 } from './1763700014000-chain-audit-entries';
import { GuardMemberships1763700015000 } from './1763700015000-guard-memberships';
import { CloseWithTenantsAbove1763700015100 } from './1763700015100-close-with-tenants-above';
import { TakeBillingRights1763700015200 } from './1763700015200-take-billing-rights';
import { TellWordsOfOwner1763700016000 } from './1763700016000-tell-words-of-owner';
import { HoldPassword1763700016100 } from './1763700016100-hold-password';
import { ShowSessions1763700017000 } from './1763700017000-show-sessions';
import { AuthenticateAgain1763700017100 } from './1763700017100-authenticate-again';
import { ChangeOwnPassword1763700017200 } from './1763700017200-change-own-password';
import { TellHalfSessions1763700018000 } from './1763700018000-tell-half-sessions';
import { FreeMailTemplates1763700018100 } from './1763700018100-free-mail-templates';
import { CreateSecondFactors1763700018200 } from './1763700018200-create-second-factors';
import { AskForSecondFactors1763700018300 } from './1763700018300-ask-for-second-factors';
import { KeepTotpAndRecoveryCodes1763700018400 } from './1763700018400-keep-totp-and-recovery-codes';
import { KeepPasskeys1763700018500 } from './1763700018500-keep-passkeys';
import { CountTriesApart1763700018600 } from './1763700018600-count-tries-apart';
import { CreateActingPeriods1763700019000 } from './1763700019000-create-acting-periods';
import { OpenActingSessions1763700019100 } from './1763700019100-open-acting-sessions';
import { CreateIdentityProviders1763700020000 } from './1763700020000-create-identity-providers';
import { LimitWaysIn1763700020100 } from './1763700020100-limit-ways-in';
import { LinkOwnIdentity1763700020200 } from './1763700020200-link-own-identity';
import { FollowRoles1763700020300 } from './1763700020300-follow-roles';
import { GiveMailsFacts1763700021000 } from './1763700021000-give-mails-facts';
import { KeepEndedSessionsOut1763700021100 } from './1763700021100-keep-ended-sessions-out';
import { TellSecurityEvents1763700021200 } from './1763700021200-tell-security-events';
import { KnowFirstSignIns1763700021300 } from './1763700021300-know-first-sign-ins';
import { ExtendContacts1763700022000 } from './1763700022000-extend-contacts';
import { InviteMembers1763700023000 } from './1763700023000-invite-members';
import { CreateEmailChanges1763700023100 } from './1763700023100-create-email-changes';
import { CreateBrands1763700024000 } from './1763700024000-create-brands';
import { SuppressAddresses1763700024100 } from './1763700024100-suppress-addresses';
import { CreateAnnouncements1763700024200 } from './1763700024200-create-announcements';
import { NameJobQueues1763700024300 } from './1763700024300-name-job-queues';
import { LimitMails1763700024400 } from './1763700024400-limit-mails';
import { CreateAccountRecoveries1763700025000 } from './1763700025000-create-account-recoveries';
import { FinishAccountRecoveries1763700025100 } from './1763700025100-finish-account-recoveries';
import { ConfirmContacts1763700026000 } from './1763700026000-confirm-contacts';
import { MarkUnconfirmedContacts1763700026100 } from './1763700026100-mark-unconfirmed-contacts';
import { TellWhoAsked1763700026200 } from './1763700026200-tell-who-asked';
import { AuthenticateByPasskey1763700027000 } from './1763700027000-authenticate-by-passkey';
import { MarkBouncingContacts1763700028000 } from './1763700028000-mark-bouncing-contacts';

/** All migrations in their order: listed, so that the bundle holds them. */
export const migrations = [
  CreateTenants1763700000000,
  CreatePeople1763700001000,
  CreateIdentityFunctions1763700002000,
  CreateCatalogue1763700003000,
  CreateLicences1763700004000,
  CreateContacts1763700005000,
  CreateOutboundEmails1763700006000,
  CreateAuditAndIdempotency1763700007000,
  CreateMunicipalities1763700008000,
  CreateJobQueue1763700009000,
  CreateTenantNames1763700010000,
  PutPendingAccountsLast1763700011000,
  RenewMailedLinks1763700012000,
  KeepKeysWithinReach1763700013000,
  CloseJobQueue1763700013100,
  IndexFilteredLists1763700013200,
  AskOnceForTenant1763700013300,
  ChainAuditEntries1763700014000,
  GuardMemberships1763700015000,
  CloseWithTenantsAbove1763700015100,
  TakeBillingRights1763700015200,
  TellWordsOfOwner1763700016000,
  HoldPassword1763700016100,
  ShowSessions1763700017000,
  AuthenticateAgain1763700017100,
  ChangeOwnPassword1763700017200,
  TellHalfSessions1763700018000,
  FreeMailTemplates1763700018100,
  CreateSecondFactors1763700018200,
  AskForSecondFactors1763700018300,
  KeepTotpAndRecoveryCodes1763700018400,
  KeepPasskeys1763700018500,
  CountTriesApart1763700018600,
  CreateActingPeriods1763700019000,
  OpenActingSessions1763700019100,
  CreateIdentityProviders1763700020000,
  LimitWaysIn1763700020100,
  LinkOwnIdentity1763700020200,
  FollowRoles1763700020300,
  GiveMailsFacts1763700021000,
  KeepEndedSessionsOut1763700021100,
  TellSecurityEvents1763700021200,
  KnowFirstSignIns1763700021300,
  ExtendContacts1763700022000,
  InviteMembers1763700023000,
  CreateEmailChanges1763700023100,
  CreateBrands1763700024000,
  SuppressAddresses1763700024100,
  CreateAnnouncements1763700024200,
  NameJobQueues1763700024300,
  LimitMails1763700024400,
  CreateAccountRecoveries1763700025000,
  FinishAccountRecoveries1763700025100,
  ConfirmContacts1763700026000,
  MarkUnconfirmedContacts1763700026100,
  TellWhoAsked1763700026200,
  AuthenticateByPasskey1763700027000,
  MarkBouncingContacts1763700028000,
];
