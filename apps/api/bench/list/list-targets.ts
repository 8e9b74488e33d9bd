import type { BenchDatabase } from '../servers/bench-database';
import type { ChildServer } from '../servers/child-server';
import type { LoadRequest, Target } from '../load/measure-load';
import type { ListCase } from './list-cases';

// So many clients that none meets the limit of 1,200 calls a minute; the limiter itself stays in the way of each call.
const CLIENTS = 1000;

const addressOf = (client: number): string => `10.7.${client >> 8}.${client & 255}`;

const requestsOf = (path: string, queries: readonly string[], headers: Record<string, string>): LoadRequest[] =>
  Array.from({ length: CLIENTS }, (_, index) => ({
    path: `${path}?${queries[index % queries.length]}`,
    headers: { ...headers, 'x-forwarded-for': addressOf(index) },
  }));

/** The product and R as targets of one case; both get the same headers, so that the generator works the same. */
export function targetsOf(
  { path, queries }: ListCase,
  { api, reference, headers }: { api: ChildServer; reference: ChildServer; headers: Record<string, string> },
  { pid: postgresPid }: BenchDatabase,
): { subject: Target; reference: Target } {
  return {
    subject: { ...api, postgresPid, requests: requestsOf('/api/v1/admin/customers', queries, headers) },
    reference: { ...reference, postgresPid, requests: requestsOf(path, queries, headers) },
  };
}
