import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations';
import { ROLES } from './roles';

const MIGRATION_LOCK = 7_208_115;

/**
 * Brings the database at `url` (the migrator's) up to date: first the job queue's own tables, then ours, everything
 * owned by the owner role. One runner at a time; safe to run again after a kill. Returns the names that were run.
 */
export async function migrate(url: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: url, max: 2, options: `-c role=${ROLES.owner}` });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const lock = await pool.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations({ pgPool: pool, noPreparedStatements: true });
    const dataSource = new DataSource({
      type: 'postgres',
      driver: pg,
      url,
      migrations,
      migrationsTableName: 'migrations',
      extra: { options: `-c role=${ROLES.owner}`, max: 1 },
    });
    await dataSource.initialize();
    try {
      const done = await dataSource.runMigrations({ transaction: 'each' });
      await dataSource.query(`grant select on migrations to ${ROLES.app}`);
      return done.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    lock.release(true);
    await pool.end();
  }
}
