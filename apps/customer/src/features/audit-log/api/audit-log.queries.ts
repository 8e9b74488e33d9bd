import { queryOf } from '@tenantry/api-client';
import { filterOf, type LogFile, type LogState } from '@tenantry/app-frame/audit-log';
import { auditRoutes } from '@tenantry/contracts/customer';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** One page of the log of the own company; the page before stays on screen until it has come. */
export function useAuditEntries(state: LogState) {
  const { size: limit, cursor } = state;
  const query = { ...filterOf(state), limit, ...(cursor && { cursor }) };
  return useQuery({ ...queryOf(client, auditRoutes.list, { query }), placeholderData: keepPreviousData });
}

/** The log as a file. */
export const fetchAuditFile = (query: LogFile) => client.download(auditRoutes.export, { query });
