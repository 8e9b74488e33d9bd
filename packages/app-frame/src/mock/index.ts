export { halfDoor } from './half-door';
export { halfSessionHandlers } from './half-session.handlers';
export { accountRecoveryLinkHandlers } from './account-recovery.handlers';
export { contactLinkHandlers } from './contact-link.handlers';
export { emailChangeHandlers } from './email-change.handlers';
export { memberHandlers } from './member.handlers';
export { ownFactorHandlers } from './own-factor.handlers';
