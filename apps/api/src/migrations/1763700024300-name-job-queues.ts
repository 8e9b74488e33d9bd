import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Jobs of a named queue run one after the other, whichever server takes them: what would take long, or must not run twice
 * at once, leaves the other workers to the other jobs (JB-03).
 */
export class NameJobQueues1763700024300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // One function with a default, not two: a call without a queue stays a call of this one.
    await runner.query(`drop function jobs.enqueue(text, json, timestamptz, text, int)`);
    await runner.query(`
      create function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text, max_attempts int, queue text default null) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare tenant text := nullif(current_setting('app.tenant', true), '');
      begin
        if tenant is null or payload->>'tenantId' is distinct from tenant then
          raise insufficient_privilege using message = 'a job belongs to the tenant of its transaction';
        end if;
        perform graphile_worker.add_job(task, payload, queue_name => queue, run_at => run_at, job_key => job_key, max_attempts => max_attempts);
      end $$`);
    const signature = 'jobs.enqueue(text, json, timestamptz, text, int, text)';
    await runner.query(`revoke all on function ${signature} from public`);
    await runner.query(`grant execute on function ${signature} to tenantry_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
