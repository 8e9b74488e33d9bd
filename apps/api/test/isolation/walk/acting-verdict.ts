import type { RouteShape } from '@tenantry/contracts';
import type { Actor } from './actors';

export type ActingVerdict = 'actingOver' | 'notWhileActing' | 'actingReadOnly' | 'notFound';

/**
 * What staff who act for a customer must not get whatever their rights are; undefined where the matrix decides. Written
 * from decision 20 and the invariants below the matrix, not from `actingRefusal`.
 */
export function actingVerdict(
  { method, path, permission, ...route }: RouteShape,
  { state }: Actor,
): ActingVerdict | undefined {
  const name = `${method} ${path}`;
  if (state === 'actingTimeOver' || state === 'actingSelfManaged') return 'actingOver';
  const acts = state === 'acting' || state === 'actingReadOnly';
  if (!acts) return name === 'DELETE /customer/acting' ? 'notFound' : undefined;
  if (name === 'GET /customer/session' || name === 'DELETE /customer/acting') return undefined;
  // Passwords, factors, own profile, sessions and accounts are the person's and not the customer's.
  if (permission === 'signedIn' || route.reauthentication || route.acting === 'never') return 'notWhileActing';
  return state === 'actingReadOnly' && method !== 'GET' ? 'actingReadOnly' : undefined;
}
