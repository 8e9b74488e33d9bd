import { queryOf } from '@tenantry/api-client';
import { dashboardRoutes } from '@tenantry/contracts/admin';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** The first figures of the own subtree. */
export const useDashboard = () => useQuery(queryOf(client, dashboardRoutes.get, {}));
