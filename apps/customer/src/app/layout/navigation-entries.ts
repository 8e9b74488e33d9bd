import type { PermissionKey } from '@tenantry/contracts';
import { paths } from '../../shared/paths';

/** The navigation as data: one row for each page that exists, with the right that it needs. */
export const entries: readonly {
  key: 'home' | 'licences' | 'auditLog' | 'profile';
  href: string;
  permission?: PermissionKey;
}[] = [
  { key: 'home', href: paths.home(), permission: 'home.view' },
  { key: 'licences', href: paths.licences(), permission: 'licences.view' },
  { key: 'auditLog', href: paths.auditLog(), permission: 'audit.view' },
  { key: 'profile', href: paths.profile() },
];
