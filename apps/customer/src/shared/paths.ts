import { framePaths } from '@tenantry/app-frame';

/** Every address of this app, relative to `/customer`. */
export const paths = { ...framePaths, licences: () => '/licences', auditLog: () => '/audit-log' };
