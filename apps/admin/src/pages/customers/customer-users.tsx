import { useCanIn } from '@tenantry/app-frame';
import { MembersSection } from '@tenantry/app-frame/members';
import type { MemberListRoutes } from '@tenantry/contracts';
import { customerMemberRoutes, customerRoutes, type Customer } from '@tenantry/contracts/admin';
import { SelfManagedNote } from '../../features/customer-profile/components/self-managed-note';

/** The users of a customer, as long as it lets its partner look after them (decision 19). */
export function CustomerUsers({ customer }: { customer: Customer }) {
  const canManage = useCanIn('members.manage', customer);
  if (!canManage) return <SelfManagedNote customer={customer} />;
  const source = {
    routes: customerMemberRoutes as unknown as MemberListRoutes,
    params: { id: customer.id },
    kind: 'customer' as const,
    shownIn: [customerRoutes.history],
  };
  return <MembersSection source={source} isWholePage={false} />;
}
