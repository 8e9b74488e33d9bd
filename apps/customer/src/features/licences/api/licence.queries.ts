import { queryOf } from '@tenantry/api-client';
import { ownLicenceRoutes } from '@tenantry/contracts/customer';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** The own licences, the live ones first. `enabled`: whether this person may see them at all. */
export const useLicences = (enabled = true) => useQuery({ ...queryOf(client, ownLicenceRoutes.list, {}), enabled });
