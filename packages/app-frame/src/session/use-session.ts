import { mayIn, type ManagementMode, type PermissionKey, type Session } from '@tenantry/contracts';
import { createContext, useContext } from 'react';

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in, where they are and what they may do there. Throws outside of `RequireSession`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs RequireSession above it');
  return session;
}

/** Whether the person may do this somewhere in the account they work in. The server decides again at every call. */
export const useCan = (permission: PermissionKey): boolean => useSession().permissions.includes(permission);

/**
 * Whether the person may do this in one tenant below: some rights end where a customer manages itself. Before the tenant
 * is known, whether they may somewhere.
 */
export function useCanIn(permission: PermissionKey, tenant: { managementMode: ManagementMode } | undefined): boolean {
  const { account, permissions } = useSession();
  return permissions.includes(permission) && (!tenant || mayIn(account.role, permission, tenant));
}
