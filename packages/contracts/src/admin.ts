import { accountRecoveryLinkRoutesOf, memberRecoveryRoutesOf } from './account-recoveries/account-recovery.routes';
import { contactLinkRoutesOf } from './contacts/contact-link.routes';
import {
  emailChangeLinkRoutesOf,
  memberEmailChangeRoutesOf,
  ownEmailChangeRoutesOf,
} from './email-changes/email-change.routes';
import { memberRoutesOf } from './members/member.routes';
import { profileRoutesOf } from './profile/profile.routes';
import { enrolmentRoutesOf } from './second-factors/enrolment.routes';
import { passkeyAuthenticationRoutesOf } from './second-factors/passkey-authentication.routes';
import { passkeySignInRoutesOf } from './second-factors/passkey-sign-in.routes';
import { secondFactorPolicyRoutesOf } from './second-factors/second-factor-policy.routes';
import { secondFactorRoutesOf } from './second-factors/second-factors.routes';
import { secondStepRoutesOf } from './second-factors/second-step.routes';
import { securityEventRoutesOf } from './security-events/security-event.routes';
import { ownPasswordRoutesOf } from './sessions/own-password.routes';
import { ownSessionRoutesOf } from './sessions/own-sessions.routes';
import { sessionRoutesOf } from './sessions/session.routes';

export * from './acting/admin.routes';
export * from './announcements/admin.routes';
export * from './audit/admin.routes';
export * from './branding/admin.routes';
export * from './company/admin.routes';
export * from './contacts/admin.routes';
export * from './customers/admin.routes';
export * from './customers/customer.schema';
export * from './dashboard/admin.routes';
export * from './licences/admin.routes';
export * from './mails/admin.routes';
export * from './members/admin.routes';
export * from './municipalities/admin.routes';
export * from './partners/admin.routes';
export * from './partners/partner.schema';
export * from './plans/admin.routes';
export * from './plans/plan.schema';
export * from './single-sign-on/identity-provider.routes';
export * from './single-sign-on/single-sign-on.routes';
export const sessionRoutes = /* @__PURE__ */ sessionRoutesOf('admin');
export const ownPasswordRoutes = /* @__PURE__ */ ownPasswordRoutesOf('admin');
export const ownSessionRoutes = /* @__PURE__ */ ownSessionRoutesOf('admin');
export const memberRoutes = /* @__PURE__ */ memberRoutesOf('admin');
export const ownEmailChangeRoutes = /* @__PURE__ */ ownEmailChangeRoutesOf('admin');
export const memberEmailChangeRoutes = /* @__PURE__ */ memberEmailChangeRoutesOf('admin');
export const emailChangeLinkRoutes = /* @__PURE__ */ emailChangeLinkRoutesOf('admin');
export const contactLinkRoutes = /* @__PURE__ */ contactLinkRoutesOf('admin');
export const memberRecoveryRoutes = /* @__PURE__ */ memberRecoveryRoutesOf('admin');
export const accountRecoveryLinkRoutes = /* @__PURE__ */ accountRecoveryLinkRoutesOf('admin');
export const securityEventRoutes = /* @__PURE__ */ securityEventRoutesOf('admin');
export const profileRoutes = /* @__PURE__ */ profileRoutesOf('admin');
export const secondStepRoutes = /* @__PURE__ */ secondStepRoutesOf('admin');
export const enrolmentRoutes = /* @__PURE__ */ enrolmentRoutesOf('admin');
export const passkeyAuthenticationRoutes = /* @__PURE__ */ passkeyAuthenticationRoutesOf('admin');
export const passkeySignInRoutes = /* @__PURE__ */ passkeySignInRoutesOf('admin');
export const secondFactorRoutes = /* @__PURE__ */ secondFactorRoutesOf('admin');
export const secondFactorPolicyRoutes = /* @__PURE__ */ secondFactorPolicyRoutesOf('admin');
