import { queryOf } from '@tenantry/api-client';
import { companyRoutes } from '@tenantry/contracts/admin';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** The own company. */
export const useCompany = () => useQuery(queryOf(client, companyRoutes.get, {}));
