import Stack from '@mui/material/Stack';
import { useCanIn } from '@tenantry/app-frame';
import { ContactsSection } from '@tenantry/app-frame/contacts';
import type { ContactRoutes, MemberListRoutes } from '@tenantry/contracts';
import { customerContactRoutes, customerMemberRoutes, customerRoutes, type Customer } from '@tenantry/contracts/admin';
import { ManagementCard } from '../../features/customer-profile/components/management-card';
import { SelfManagedNote } from '../../features/customer-profile/components/self-managed-note';

/** Configure: the contacts of a customer, the same records that it sees itself (S004-25, S004-26), and who manages it. */
export function CustomerContacts({ customer }: { customer: Customer }) {
  const canSee = useCanIn('customerContacts.view', customer);
  const canEdit = useCanIn('customerContacts.edit', customer);
  const canDecide = useCanIn('management.decide', customer);
  const canManageUsers = useCanIn('members.manage', customer);
  if (!canSee) return <SelfManagedNote customer={customer} />;
  const source = {
    routes: customerContactRoutes as unknown as ContactRoutes,
    params: { id: customer.id },
    ...(canManageUsers && { members: customerMemberRoutes as unknown as MemberListRoutes }),
    shownIn: [customerRoutes.get, customerRoutes.list, customerRoutes.history],
  };
  return (
    <Stack spacing={2.5}>
      <ContactsSection source={source} canEdit={canEdit} />
      {canDecide && <ManagementCard customer={customer} />}
    </Stack>
  );
}
