import { queryOf } from '@tenantry/api-client';
import { homeRoutes } from '@tenantry/contracts/customer';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** What the first page says about the own company and its partner. */
export const useHome = () => useQuery(queryOf(client, homeRoutes.get, {}));
