import type { Inspection } from '../support/inspect-database';

// Counters of attempts stand outside of transactions on purpose; the others are filled by migrations and never by a call.
const APART = ['rate_limits', 'migrations', 'municipalities'];

const digestOf = (line: string) =>
  `select count(*) || ' ' || coalesce(sum(hashtextextended(${line}, 0)), 0) as digest from %I.%I t`;
const DIGEST = digestOf('t::text');
// When a session was last seen is written by a timer.
const DIGEST_OF_SESSIONS = digestOf(`(to_jsonb(t) - 'last_seen_at')::text`);

/** A digest of every row of every table: two are equal when nothing was written in between, not even within a row. */
export async function contentOf(inspection: Inspection): Promise<Record<string, string>> {
  const rows = await inspection.rows(
    `select schemaname || '.' || tablename as name,
       (xpath('/row/digest/text()', query_to_xml(format(case tablename when 'sessions' then $3 else $2 end, schemaname, tablename), false, true, '')))[1]::text as digest
     from pg_tables
     where (schemaname in ('public', 'identity') or (schemaname, tablename) = ('graphile_worker', '_private_jobs'))
       and tablename <> all ($1) order by 1`,
    [APART, DIGEST, DIGEST_OF_SESSIONS],
  );
  return Object.fromEntries(rows.map(({ name, digest }) => [String(name), String(digest)]));
}
