import { usePageHandle as useHandle } from '@tenantry/app-frame';
import type { RouteHandle } from './route-handle';

const none: RouteHandle = { permission: undefined, crumbs: [] };

/** What the route of the open page says about it; pages outside of the shell say nothing. */
export const usePageHandle = () => useHandle<RouteHandle>(none);
