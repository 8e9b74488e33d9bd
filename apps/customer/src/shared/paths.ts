import { framePaths } from '@tenantry/app-frame';

/** Every address of this app, relative to `/customer`. */
export const paths = {
  ...framePaths,
  actAs: () => '/act-as',
  licences: () => '/licences',
  announcements: () => '/announcements',
  contacts: () => '/profile/contacts',
  users: () => '/profile/users',
  partnerAccess: () => '/partner-access',
  auditLog: () => '/audit-log',
};
