import type { Seed } from './seed';

/** A fault of the database: statements that make it, and those that take it away. */
export const inDatabase =
  (make: readonly string[], undo: readonly string[]): Seed =>
  async ({ database }) => {
    for (const statement of make) await database.rows(statement);
    return async () => {
      for (const statement of undo) await database.rows(statement);
    };
  };

export const enqueueOf = (check: string) => `
  create or replace function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text, max_attempts int, queue text default null) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare tenant text := nullif(current_setting('app.tenant', true), '');
  begin
    ${check}
    perform graphile_worker.add_job(task, payload, queue_name => queue, run_at => run_at, job_key => job_key, max_attempts => max_attempts);
  end $$`;
export const CHECK = `if tenant is null or payload->>'tenantId' is distinct from tenant then raise insufficient_privilege; end if;`;

// The body as it is kept, with the one condition left out.
export const withoutAudience: Seed = async ({ database }) => {
  const names = [
    'identity.inspect_token(bytea,text,timestamptz)',
    'identity.use_password_token(bytea,text,text,timestamptz)',
  ];
  const bodies: string[] = [];
  for (const name of names) {
    const [row] = await database.rows(`select pg_get_functiondef($1::regprocedure) as body`, [name]);
    bodies.push(String(row?.['body']));
  }
  for (const body of bodies) await database.rows(body.replace('k.audience = for_audience', 'true'));
  return async () => {
    for (const body of bodies) await database.rows(body);
  };
};
