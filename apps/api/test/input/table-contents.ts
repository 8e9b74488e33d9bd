import type { Inspection } from '../support/inspect-database';

/** Written by every request, whatever it wants. */
const ALWAYS_WRITTEN = ['public.rate_limits', 'identity.sessions'];

/** A digest of every row of every table, by table: equal where nothing was kept. */
export async function tableContents(database: Inspection): Promise<Record<string, unknown>> {
  const tables = await database.rows(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const names = tables.map(({ name }) => String(name)).filter((name) => !ALWAYS_WRITTEN.includes(name));
  const digests = names.map(
    (name) => `select '${name}' as name, md5(string_agg(t::text, '' order by t::text)) from ${name} t`,
  );
  const rows = await database.rows(digests.join(' union all '));
  return Object.fromEntries(rows.map(({ name, md5 }) => [name, md5]));
}
