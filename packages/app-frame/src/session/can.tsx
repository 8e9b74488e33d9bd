import type { PermissionKey } from '@tenantry/contracts';
import type { ReactNode } from 'react';
import { useCan } from './use-session';

/** Shows its children only to who may do `permission`. */
export function Can({ permission, children }: { permission: PermissionKey; children: ReactNode }) {
  return useCan(permission) ? children : null;
}
