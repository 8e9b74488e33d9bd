import pg from 'pg';
import { DataSource } from 'typeorm';
import { ROLES } from '../../../../src/platform/database/roles';
import type { TestApp } from '../../../support/test-app';
import type { TestDatabase } from '../../../support/test-database';
import type { PlanNode } from './plan-findings';

const SETTINGS = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_format': 'json',
  'auto_explain.log_level': 'notice',
  'auto_explain.log_nested_statements': 'on',
};

/** Has PostgreSQL tell the app, from its next connection on, how it ran each of its statements. */
export async function explainEverything({ superuserUrl }: TestDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  for (const [name, value] of Object.entries(SETTINGS))
    await client.query(
      `alter role ${ROLES.app} in database ${pg.escapeIdentifier(client.database ?? '')} set ${name} = ${pg.escapeLiteral(value)}`,
    );
  await client.end();
}

export interface WatchedPlan {
  text: string;
  plan: PlanNode;
}

/** How the app's statements were run, as its own role and with the values of a real call: with row-level security on. */
export class WatchedPlans {
  private seen: WatchedPlan[] = [];

  static async of(target: TestApp): Promise<WatchedPlans> {
    const watched = new WatchedPlans();
    const pool = (target.app.get(DataSource).driver as unknown as { master: pg.Pool }).master;
    const listen = (client: pg.PoolClient) => client.on('notice', ({ message = '' }) => watched.keep(message));
    pool.on('connect', listen);
    // The connection that tried the address when the pool was opened.
    for (let known = pool.idleCount; known > 0; known -= 1) {
      const client = await pool.connect();
      listen(client);
      client.release();
    }
    return watched;
  }

  /** What ran while `work` did. */
  async during(work: () => Promise<unknown>): Promise<WatchedPlan[]> {
    this.seen = [];
    await work();
    return this.seen;
  }

  private keep(message: string): void {
    const json = message.slice(message.indexOf('{'));
    if (!/^duration: .* plan:/.test(message)) return;
    const { 'Query Text': text, Plan: plan } = JSON.parse(json) as { 'Query Text': string; Plan: PlanNode };
    this.seen.push({ text, plan });
  }
}
