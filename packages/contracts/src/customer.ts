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

export * from './acting/customer.routes';
export * from './announcements/customer.routes';
export * from './audit/customer.routes';
export * from './contacts/customer.routes';
export * from './home/customer.routes';
export * from './licences/customer.routes';
export * from './management/customer.routes';
export * from './members/customer.routes';
export const sessionRoutes = /* @__PURE__ */ sessionRoutesOf('customer');
export const ownPasswordRoutes = /* @__PURE__ */ ownPasswordRoutesOf('customer');
export const ownSessionRoutes = /* @__PURE__ */ ownSessionRoutesOf('customer');
export const memberRoutes = /* @__PURE__ */ memberRoutesOf('customer');
export const ownEmailChangeRoutes = /* @__PURE__ */ ownEmailChangeRoutesOf('customer');
export const memberEmailChangeRoutes = /* @__PURE__ */ memberEmailChangeRoutesOf('customer');
export const emailChangeLinkRoutes = /* @__PURE__ */ emailChangeLinkRoutesOf('customer');
export const contactLinkRoutes = /* @__PURE__ */ contactLinkRoutesOf('customer');
export const memberRecoveryRoutes = /* @__PURE__ */ memberRecoveryRoutesOf('customer');
export const accountRecoveryLinkRoutes = /* @__PURE__ */ accountRecoveryLinkRoutesOf('customer');
export const securityEventRoutes = /* @__PURE__ */ securityEventRoutesOf('customer');
export const profileRoutes = /* @__PURE__ */ profileRoutesOf('customer');
export const secondStepRoutes = /* @__PURE__ */ secondStepRoutesOf('customer');
export const enrolmentRoutes = /* @__PURE__ */ enrolmentRoutesOf('customer');
export const passkeyAuthenticationRoutes = /* @__PURE__ */ passkeyAuthenticationRoutesOf('customer');
export const passkeySignInRoutes = /* @__PURE__ */ passkeySignInRoutesOf('customer');
export const secondFactorRoutes = /* @__PURE__ */ secondFactorRoutesOf('customer');
export const secondFactorPolicyRoutes = /* @__PURE__ */ secondFactorPolicyRoutesOf('customer');
