import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { entities } from '../../src/app.module';
import { MovableClock } from '../../src/platform/clock/clock';
import type { Environment } from '../../src/platform/config/environment';
import { openDataSource } from '../../src/platform/database/data-source';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { JobRunner } from '../../src/platform/jobs/job-runner';
import type { ClientLimits } from '../../src/server/client-limits';
import { createServer } from '../../src/server/create-server';
import { createTestDatabase, type TestDatabase } from './test-database';

/** The real server on a database of its own: nothing in it is replaced but the clock, which can be moved. */
export interface TestApp {
  app: NestFastifyApplication;
  clock: MovableClock;
  database: TestDatabase;
  uow: UnitOfWork;
  /** `METHOD path` of everything that the server has registered. */
  routes: string[];
  close(): Promise<void>;
}

export const TEST_SECRET = 'a secret of the tests, long enough for the key';
export const TEST_BASE_URL = 'http://localhost:3999';

const environmentOf = (database: TestDatabase, overrides: Partial<Environment>): Environment => ({
  mode: 'test',
  port: 0,
  host: '127.0.0.1',
  baseUrl: TEST_BASE_URL,
  database: { appUrl: database.appUrl, migrationUrl: undefined, workerUrl: database.workerUrl },
  smtpUrl: undefined,
  mailFrom: 'no-reply@tenantry.example',
  secret: TEST_SECRET,
  dataDir: '',
  trustProxy: false,
  demoCustomers: 0,
  secondFactors: true,
  localProviders: true,
  logLevel: 'silent',
  secureCookies: false,
  ...overrides,
});

/** Options of a test server: `jobs` runs the queue; limits are raised because all calls come from one address. */
export interface TestAppOptions {
  jobs?: boolean;
  environment?: Partial<Environment>;
  rateFactor?: number;
  /** Shorter times than those of production, so that a test of a slow client is quick. */
  limits?: ClientLimits;
  /** Adds addresses that only this test has, beside those of the product. */
  extend?: (app: NestFastifyApplication) => void;
  database?: TestDatabase;
}

export async function createTestApp({
  jobs = false,
  environment = {},
  rateFactor = 1000,
  limits,
  extend,
  database: shared,
}: TestAppOptions = {}): Promise<TestApp> {
  const database = shared ?? (await createTestDatabase());
  const clock = new MovableClock();
  const dataSource = await openDataSource(database.appUrl, entities);
  const routes: string[] = [];
  const app = await createServer({
    environment: environmentOf(database, environment),
    dataSource,
    clock,
    workerUrl: database.workerUrl,
    rateFactor,
    limits,
    onRoute: (method, path) => routes.push(`${method} ${path}`),
  });
  extend?.(app);
  await app.getHttpAdapter().getInstance().ready();
  if (jobs) await app.get(JobRunner).start();
  return {
    app,
    clock,
    database,
    uow: app.get(UnitOfWork),
    routes,
    close: async () => {
      await app.close();
      if (dataSource.isInitialized) await dataSource.destroy();
      if (!shared) await database.drop();
    },
  };
}
