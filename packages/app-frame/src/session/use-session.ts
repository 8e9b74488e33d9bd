import type { PermissionKey, Session } from '@tenantry/contracts';
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
