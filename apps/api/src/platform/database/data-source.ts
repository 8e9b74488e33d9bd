import { availableParallelism } from 'node:os';
import pg from 'pg';
import { DataSource, type EntityTarget } from 'typeorm';
import { SnakeCase } from './naming-strategy';
import { OneConnectionPool } from './one-connection';
import { StartUpError } from '../config/start-up-error';

const INT8 = 20;
const DATE = 1082;

// int8 as number (counts stay far below 2^53); a date stays the text it is: it has no time and no zone (TM-01).
pg.types.setTypeParser(INT8, Number);
pg.types.setTypeParser(DATE, (value) => value);

export type Entities = EntityTarget<object>[];

/** Pool size of design/performance.md: 4 a core, between 4 and 16. */
const poolSize = (): number => Math.min(16, Math.max(4, 4 * availableParallelism()));

/** The app's connection pool. A connection that cannot be had within 2 s becomes a 503, never a hang. */
export async function openDataSource(url: string, entities: Entities): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    // The one copy that has our type parsers, with the pool that refuses a second connection.
    driver: { ...pg, Pool: OneConnectionPool },
    url,
    entities: entities as never,
    namingStrategy: new SnakeCase(),
    synchronize: false,
    logging: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    poolErrorHandler: () => undefined,
    extra: {
      max: poolSize(),
      connectionTimeoutMillis: 2000,
      idleTimeoutMillis: 30_000,
      application_name: 'tenantry-app',
    },
  });
  return dataSource.initialize();
}

/**
 * Refuses to serve with a database that would not protect its rows: a table without row-level security, a migration that
 * has not run.
 */
export async function refuseUnsafeDatabase(
  dataSource: DataSource,
  expectedMigrations: readonly string[],
): Promise<void> {
  const [ledger]: { exists: boolean }[] = await dataSource.query(
    `select to_regclass('public.migrations') is not null as exists`,
  );
  const done: { name: string }[] = ledger?.exists ? await dataSource.query('select name from migrations') : [];
  const names = new Set(done.map((row) => row.name));
  const pending = expectedMigrations.filter((name) => !names.has(name));
  if (pending.length > 0)
    throw new StartUpError(`Migrations are pending (${pending.join(', ')}). Run "pnpm db:migrate" first.`);
  const open: { name: string }[] = await dataSource.query(`
    select c.relname::text as name from pg_class c
    where c.relnamespace::regnamespace::text in ('public', 'identity') and c.relkind in ('r', 'p') and c.relname <> 'migrations'
      and coalesce(obj_description(c.oid), '') <> 'kind: system' and not (c.relrowsecurity and c.relforcerowsecurity)`);
  if (open.length > 0)
    throw new StartUpError(
      `Tables without row-level security: ${open.map((row) => row.name).join(', ')}. Call protectTable() in their migration.`,
    );
}
