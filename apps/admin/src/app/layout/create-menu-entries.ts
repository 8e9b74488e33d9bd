import type { PermissionKey } from '@tenantry/contracts';
import { Building2, Layers, Megaphone, Network, type LucideIcon } from 'lucide-react';
import { paths } from '../../shared/paths';

interface CreateEntry {
  key: string;
  href: string;
  icon: LucideIcon;
  permission: PermissionKey;
}

const entries: readonly CreateEntry[] = [
  { key: 'customer', href: paths.newCustomer(), icon: Building2, permission: 'customers.create' },
  { key: 'plan', href: paths.newPlan(), icon: Layers, permission: 'plans.define' },
  { key: 'partner', href: paths.newPartner(), icon: Network, permission: 'partners.create' },
  { key: 'announcement', href: paths.newAnnouncement(), icon: Megaphone, permission: 'announcements.send' },
];

/** What somebody with these rights may create from anywhere. */
export const createEntriesFor = (permissions: readonly PermissionKey[]): CreateEntry[] =>
  entries.filter(({ permission }) => permissions.includes(permission));
