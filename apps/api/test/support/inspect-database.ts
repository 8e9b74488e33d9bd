import pg from 'pg';
import type { TestDatabase } from './test-database';

/** Looks at the rows behind the product's back: what was really written. */
export interface Inspection {
  rows(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  count(table: string): Promise<number>;
  /** How many rows every table has: to show that a refusal left nothing. */
  everything(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

const TABLES = [
  'tenants',
  'memberships',
  'contacts',
  'contact_type_assignments',
  'licences',
  'outbound_emails',
  'audit_events',
  'idempotency_keys',
  'identity.users',
  'identity.tokens',
  'graphile_worker._private_jobs',
];

/** Opens a superuser's connection to a test database. */
export async function inspectDatabase(database: TestDatabase): Promise<Inspection> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  const rows = async (text: string, values: unknown[] = []) =>
    (await client.query<Record<string, unknown>>(text, values)).rows;
  const count = async (table: string) => Number((await rows(`select count(*) as n from ${table}`))[0]?.['n']);
  return {
    rows,
    count,
    everything: async () => {
      const counts: [string, number][] = [];
      for (const table of TABLES) counts.push([table, await count(table)]);
      return Object.fromEntries(counts);
    },
    close: () => client.end(),
  };
}
