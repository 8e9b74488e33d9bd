import type { AuditEntry, CustomerAuditEntry } from '@tenantry/contracts';

/** An entry as one of the two audiences sees it: staff also see whose history it belongs to, and where the call came from. */
export type LogEntry = CustomerAuditEntry & Partial<AuditEntry>;

/** One page of the log, while it comes and after. */
export interface LogPage {
  data: { items: LogEntry[]; nextCursor: string | null } | undefined;
  error: Error | null;
  isFetching: boolean;
  refetch: () => unknown;
}

/** Where the company of an entry is shown; undefined where it has no page, as the own company. */
export type HrefOfEntry = (entry: LogEntry) => string | undefined;
