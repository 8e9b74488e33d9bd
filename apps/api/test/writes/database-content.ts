import type { Inspection } from '../support/inspect-database';

// Counters of attempts stand outside of transactions on purpose, and so does when a session was last seen.
const APART = ['rate_limits', 'migrations'];

/** A digest of every row of every table: two are equal when nothing was written in between, not even within a row. */
export async function contentOf(inspection: Inspection): Promise<Record<string, string>> {
  const tables = await inspection.rows(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where (schemaname in ('public', 'identity') or (schemaname, tablename) = ('graphile_worker', '_private_jobs'))
       and tablename <> all ($1) order by 1`,
    [APART],
  );
  const content: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await inspection.rows(
      `select count(*) || ' ' || coalesce(md5(string_agg(line, '' order by line)), '') as digest
       from (select (to_jsonb(t) - 'last_seen_at')::text as line from ${String(name)} t) lines`,
    );
    content[String(name)] = String(row?.['digest']);
  }
  return content;
}
