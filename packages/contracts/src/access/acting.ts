import type { RouteShape } from '../core/route';
import { permissions } from './permissions';
import type { Role } from './roles';

/** Whether staff of this role only look when they act for a customer (decision 20). */
export const actsReadOnly = (role: Role): boolean => role === 'partner_helpdesk';

/**
 * Why a call is refused to somebody who acts for a customer (AZ-11); undefined where it is not. Closed unless it is about
 * the customer: what is the signed-in person's own, and what asks for their password, is not the customer's business.
 */
export function actingRefusal(
  route: Pick<RouteShape, 'method' | 'permission' | 'reauthentication' | 'acting'>,
  { readOnly }: { readOnly: boolean },
): 'notWhileActing' | 'actingReadOnly' | undefined {
  if (route.acting === 'always') return undefined;
  const isTheirOwn = !Object.hasOwn(permissions, route.permission);
  if (isTheirOwn || route.reauthentication || route.acting === 'never') return 'notWhileActing';
  return readOnly && route.method !== 'GET' ? 'actingReadOnly' : undefined;
}
