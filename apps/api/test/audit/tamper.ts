import type { Inspection } from '../support/inspect-database';

const TABLES = ['audit_events', 'audit_values', 'audit_chain', 'audit_heads', 'audit_unchained'];

/**
 * Runs `look` while `statements` have been done to the log by somebody with every right, whom no policy and no trigger
 * stops, and puts the log back as it was.
 */
export async function whileTampered<T>(
  database: Inspection,
  statements: readonly string[],
  look: () => Promise<T>,
): Promise<T> {
  for (const table of TABLES) await database.rows(`create table kept_${table} as table ${table}`);
  await database.rows('set session_replication_role = replica');
  try {
    for (const statement of statements) await database.rows(statement);
    return await look();
  } finally {
    for (const table of TABLES) {
      await database.rows(`delete from ${table}`);
      await database.rows(`insert into ${table} select * from kept_${table}`);
      await database.rows(`drop table kept_${table}`);
    }
    await database.rows('set session_replication_role = origin');
  }
}
