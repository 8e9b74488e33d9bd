import { queryOf } from '@tenantry/api-client';
import { partnerRoutes } from '@tenantry/contracts/admin';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** The partners below the own company, for as long as `enabled`. */
export const usePartners = (search: string, enabled: boolean) =>
  useQuery({
    ...queryOf(client, partnerRoutes.list, { query: { search: search.trim() || undefined } }),
    enabled,
    placeholderData: keepPreviousData,
  });
