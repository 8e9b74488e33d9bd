import type { PermissionKey } from '@tenantry/contracts';
import {
  BookUser,
  Building2,
  House,
  IdCard,
  Layers,
  LockKeyhole,
  Megaphone,
  Network,
  Package,
  Ruler,
  ScrollText,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { paths } from '../../shared/paths';

export interface NavigationEntry {
  key: string;
  href: string;
  icon: LucideIcon;
  permission: PermissionKey;
}

export interface NavigationGroup {
  /** Undefined for the entries above all groups. */
  key: string | undefined;
  entries: readonly NavigationEntry[];
}

/** The navigation as data: one row for each page that exists, with the right that it needs. */
const groups: readonly NavigationGroup[] = [
  {
    key: undefined,
    entries: [{ key: 'dashboard', href: paths.home(), icon: House, permission: 'dashboard.view' }],
  },
  {
    key: 'relations',
    entries: [{ key: 'customers', href: paths.customers(), icon: Building2, permission: 'customers.view' }],
  },
  {
    key: 'licensing',
    entries: [
      { key: 'customers', href: paths.licensingCustomers(), icon: IdCard, permission: 'licences.view' },
      { key: 'users', href: paths.users(), icon: UsersRound, permission: 'members.manage' },
      { key: 'plans', href: paths.plans(), icon: Layers, permission: 'plans.view' },
      { key: 'products', href: paths.products(), icon: Package, permission: 'catalogue.define' },
      { key: 'unitTypes', href: paths.unitTypes(), icon: Ruler, permission: 'catalogue.define' },
    ],
  },
  {
    key: 'company',
    entries: [
      { key: 'partnerProfile', href: paths.partnerProfile(), icon: BookUser, permission: 'company.view' },
      { key: 'signInPolicy', href: paths.signInPolicy(), icon: LockKeyhole, permission: 'secondFactorPolicy.decide' },
      { key: 'partners', href: paths.partners(), icon: Network, permission: 'partners.view' },
      { key: 'announcements', href: paths.announcements(), icon: Megaphone, permission: 'announcements.send' },
      { key: 'auditLog', href: paths.auditLog(), icon: ScrollText, permission: 'audit.view' },
    ],
  },
];

/** The groups that somebody with these rights sees; a group without entries is not shown. */
export const navigationFor = (permissions: readonly PermissionKey[]): NavigationGroup[] =>
  groups
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => permissions.includes(entry.permission)) }))
    .filter(({ entries }) => entries.length > 0);

/**
 * The entry under which a page lies: the last of its breadcrumbs that is an entry, else the one whose address the page's
 * address begins with.
 */
export function currentEntry(
  shown: readonly NavigationGroup[],
  pathname: string,
  crumbs: readonly string[],
): string | undefined {
  const hrefs = shown.flatMap(({ entries }) => entries.map(({ href }) => href));
  const above = hrefs.filter((href) => href === pathname || (href !== '/' && pathname.startsWith(`${href}/`)));
  return crumbs.findLast((href) => hrefs.includes(href)) ?? above.toSorted((a, b) => b.length - a.length)[0];
}
