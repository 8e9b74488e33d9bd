import pg from 'pg';
import type { NamedStatement } from './transaction';

/** The messages of PostgreSQL's extended protocol that are needed here, as pg's connection writes them. */
interface Connection {
  parsedStatements: Record<string, string>;
  close(message: { type: 'S'; name: string }): void;
  parse(message: { name: string; text: string }): void;
  bind(message: { portal: ''; statement: string; values: string[] }): void;
  execute(message: { portal: '' }): void;
}

/** What a query of pg does with its answers; pg-cursor and pg-query-stream stand on the same. */
interface Query {
  name: string;
  prepare(connection: Connection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleError(error: Error, connection: Connection): void;
}
type Callback = (error: Error | null, result: pg.QueryResult) => void;
const PgQuery = pg.Query as unknown as new (config: pg.QueryConfig, callback: Callback) => Query;

const NAME = 'settings-of-read';
const LOCAL_SETTINGS = ['app.tenant', 'app.path', 'app.user', 'app.now'];
const TEXT = `select ${LOCAL_SETTINGS.map((name, index) => `set_config('${name}', $${index + 1}, true)`).join(', ')},
  set_config('transaction_read_only', 'on', true), set_config('plan_cache_mode', 'force_generic_plan', true)`;

/**
 * The settings and one statement before a single Sync: to PostgreSQL one transaction, which ends with it and takes the
 * settings along. One write and one answer, where BEGIN, statement and COMMIT are three of each and cost more than a
 * page of a list does. An error in the settings keeps the statement from running.
 */
class TenantRead extends PgQuery {
  private hasSettings = false;

  constructor(
    private readonly settings: string[],
    statement: pg.QueryConfig,
    callback: Callback,
  ) {
    super(statement, callback);
  }

  override prepare(connection: Connection): void {
    if (!connection.parsedStatements[NAME]) {
      connection.close({ type: 'S', name: NAME });
      connection.parse({ name: NAME, text: TEXT });
      connection.parsedStatements[NAME] = TEXT;
    }
    connection.bind({ portal: '', statement: NAME, values: this.settings });
    connection.execute({ portal: '' });
    if (!connection.parsedStatements[this.name]) connection.close({ type: 'S', name: this.name });
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (this.hasSettings) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.hasSettings) super.handleCommandComplete(message, connection);
    this.hasSettings = true;
  }

  /** Which of the two the server has parsed is not known now: both are closed and parsed again, should they be needed. */
  override handleError(error: Error, connection: Connection): void {
    delete connection.parsedStatements[NAME];
    delete connection.parsedStatements[this.name];
    super.handleError(error, connection);
  }
}

/** Tenant, path, user and instant of a read, in this order; texts as `set_config` takes them. */
export type ReadSettings = [tenantId: string, path: string, userId: string, now: string];

/** Runs one statement read-only with these settings, which are gone after it, in one round trip. */
export const readInTenant = (
  client: pg.PoolClient,
  settings: ReadSettings,
  { name, text }: NamedStatement,
  values: readonly unknown[],
): Promise<pg.QueryResult> =>
  new Promise((resolve, reject) => {
    const callback: Callback = (error, result) => (error ? reject(error) : resolve(result));
    client.query(new TenantRead(settings, { name, text, values: [...values] }, callback) as unknown as pg.Submittable);
  });
