import type { PermissionKey } from '@tenantry/contracts';
import { paths } from '../../shared/paths';

/** The navigation as data: one row for each page that exists, with the right that it needs. */
export const entries: readonly {
  key: 'home' | 'licences' | 'announcements' | 'auditLog' | 'profile';
  href: string;
  permission?: PermissionKey;
  /** About the person, not the company: not for staff who act for it. */
  personal?: true;
}[] = [
  { key: 'home', href: paths.home(), permission: 'home.view' },
  { key: 'licences', href: paths.licences(), permission: 'licences.view' },
  { key: 'announcements', href: paths.announcements(), permission: 'announcements.view' },
  { key: 'auditLog', href: paths.auditLog(), permission: 'audit.view' },
  { key: 'profile', href: paths.profile(), personal: true },
];
