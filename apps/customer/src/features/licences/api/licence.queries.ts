import { queryOf } from '@tenantry/api-client';
import { ownLicenceRoutes } from '@tenantry/contracts/customer';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** The own licences, the live ones first. */
export const useLicences = () => useQuery(queryOf(client, ownLicenceRoutes.list, {}));
