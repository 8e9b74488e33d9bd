import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The app puts jobs in through one function and nothing else; the worker's role reads the queue's private tables. Runs
 * after the queue's own migrations (migrate.ts), which make the schema `graphile_worker`.
 */
export class CreateJobQueue1763700009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`grant usage on schema graphile_worker to tenantry_worker`);
    await runner.query(
      `grant select, insert, update, delete on all tables in schema graphile_worker to tenantry_worker`,
    );
    await runner.query(`grant usage, select on all sequences in schema graphile_worker to tenantry_worker`);
    await runner.query(`grant execute on all functions in schema graphile_worker to tenantry_worker`);
    // Its private tables have row-level security and no policy: without this a worker runs nothing, without a word.
    const tables: { name: string }[] = await runner.query(
      `select c.relname::text as name from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity`,
    );
    for (const { name } of tables)
      await runner.query(
        `create policy worker on graphile_worker."${name}" to tenantry_worker using (true) with check (true)`,
      );
    await runner.query(`
      create function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text, max_attempts int) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if payload->>'tenantId' is distinct from nullif(current_setting('app.tenant', true), '') then
          raise insufficient_privilege using message = 'a job belongs to the tenant of its transaction';
        end if;
        perform graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => max_attempts);
      end $$`);
    await runner.query(`revoke all on function jobs.enqueue(text, json, timestamptz, text, int) from public`);
    await runner.query(`grant execute on function jobs.enqueue(text, json, timestamptz, text, int) to tenantry_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
