import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two gaps of the job queue: a call outside of any tenant, and a view that read with the rights of its owner. */
export class CloseJobQueue1763700013100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No tenant is not distinct from no tenant: the job of nobody was taken.
    await runner.query(`
      create or replace function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text, max_attempts int) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare tenant text := nullif(current_setting('app.tenant', true), '');
      begin
        if tenant is null or payload->>'tenantId' is distinct from tenant then
          raise insufficient_privilege using message = 'a job belongs to the tenant of its transaction';
        end if;
        perform graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => max_attempts);
      end $$`);
    await runner.query(`alter view graphile_worker.jobs set (security_invoker = true)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
