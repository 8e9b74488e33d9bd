import type { PermissionKey } from '@tenantry/contracts';
import { paths } from '../../shared/paths';

/** The navigation as data: one row for each page that exists, with the right that it needs. */
export const entries: readonly {
  key: 'home' | 'licences' | 'announcements' | 'users' | 'contacts' | 'auditLog' | 'profile';
  href: string;
  permission?: PermissionKey;
  /** About the person, not the company: not for staff who act for it. */
  personal?: true;
  /** The company's own people find it in their profile, which staff who act for it do not have here. */
  forActing?: true;
}[] = [
  { key: 'home', href: paths.home(), permission: 'home.view' },
  { key: 'licences', href: paths.licences(), permission: 'licences.view' },
  { key: 'announcements', href: paths.announcements(), permission: 'announcements.view' },
  { key: 'users', href: paths.users(), permission: 'members.manage', forActing: true },
  { key: 'contacts', href: paths.contacts(), permission: 'contacts.view', forActing: true },
  { key: 'auditLog', href: paths.auditLog(), permission: 'audit.view' },
  { key: 'profile', href: paths.profile(), personal: true },
];
