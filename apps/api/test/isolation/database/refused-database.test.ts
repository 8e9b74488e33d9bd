import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../src/platform/config/environment';
import { openParts } from '../../../src/server/open-parts';
import { inspectDatabase, type Inspection } from '../../support/inspect-database';
import { createTestDatabase, type TestDatabase } from '../../support/test-database';

let database: TestDatabase;
let inspection: Inspection;
// A role of its own: roles are shared with the databases of other tests.
const role = `opened_${randomBytes(6).toString('hex')}`;

beforeAll(async () => {
  database = await createTestDatabase();
  inspection = await inspectDatabase(database);
  await inspection.rows(`create role ${role} login password 'opened'`);
});
afterAll(async () => {
  await inspection.rows(`drop owned by ${role}`);
  await inspection.rows(`drop role ${role}`);
  await inspection.close();
  await database.drop();
});

const opening = (change: Record<string, string> = {}) =>
  openParts(
    readEnvironment(
      {
        TENANTRY_MODE: 'production',
        BASE_URL: 'http://localhost:3999',
        DATABASE_URL: database.appUrl,
        DATABASE_WORKER_URL: database.workerUrl,
        SMTP_URL: 'smtp://127.0.0.1:9',
        MAIL_FROM: 'no-reply@partners.example',
        TENANTRY_SECRET: '9f3kQ1xZ7bM4vT8sLw2eR6yU0pHjCnDa',
        ...change,
      },
      '',
    ),
  );

it('TI-04 opens a database that protects its rows', async () => {
  const parts = await opening();
  expect(parts.dataSource.isInitialized).toBe(true);
  await parts.close();
});

describe('a role that row-level security does not bind', () => {
  const asRole = () => {
    const url = new URL(database.appUrl);
    url.username = role;
    url.password = 'opened';
    return url.toString();
  };

  it.each<[string, string[], string[], RegExp]>([
    ['has BYPASSRLS', ['alter role ROLE bypassrls'], ['alter role ROLE nobypassrls'], /it has BYPASSRLS/],
    [
      'is a member of another',
      ['grant pg_read_all_data to ROLE'],
      ['revoke pg_read_all_data from ROLE'],
      /it is a member of pg_read_all_data/,
    ],
    [
      'owns a table',
      ['alter table contacts owner to ROLE'],
      ['alter table contacts owner to tenantry_owner'],
      /it owns table public\.contacts/,
    ],
    [
      'owns a function',
      ['alter function tenancy.own_partner() owner to ROLE'],
      ['alter function tenancy.own_partner() owner to tenantry_definer'],
      /it owns function tenancy\.own_partner\(\)/,
    ],
  ])('TI-04 is refused where it %s, as app and as worker', async (_, make, undo, complaint) => {
    for (const statement of make) await inspection.rows(statement.replace('ROLE', role));
    try {
      for (const setting of ['DATABASE_URL', 'DATABASE_WORKER_URL']) {
        const refused = opening({ [setting]: asRole() });
        await expect(refused).rejects.toThrow(`${setting}: the role "${role}" could read across tenants`);
        await expect(refused).rejects.toThrow(complaint);
      }
    } finally {
      for (const statement of undo) await inspection.rows(statement.replace('ROLE', role));
    }
  });

  it('TI-04 is refused where it is a superuser', async () => {
    await expect(opening({ DATABASE_URL: database.superuserUrl })).rejects.toThrow(/it is a superuser/);
  });
});

describe('a table that is open, or dark', () => {
  let undo: string[] = [];
  const seed = async (make: string, ...after: string[]) => {
    undo = after;
    await inspection.rows(make);
  };
  afterEach(async () => {
    for (const statement of undo) await inspection.rows(statement);
    undo = [];
  });

  it('TI-04 is refused where it has no row-level security', async () => {
    await seed('create table forgotten (id uuid)', 'drop table forgotten');
    await expect(opening()).rejects.toThrow('Tables without row-level security: forgotten.');
  });

  it.each(['licences', 'identity.users'])('TI-04 is refused where its owner is not bound: %s', async (table) => {
    await seed(`alter table ${table} no force row level security`, `alter table ${table} force row level security`);
    await expect(opening()).rejects.toThrow(`Tables without row-level security: ${table.replace(/.*\./, '')}.`);
  });

  it('TI-04 is refused where the app may read it and no policy lets it see a row', async () => {
    await seed('create table dark (id uuid)', 'drop table dark');
    await inspection.rows('alter table dark enable row level security, force row level security');
    await inspection.rows('grant select, insert (id) on dark to tenantry_app');
    await inspection.rows('create policy reading on dark for select to tenantry_app using (true)');
    await expect(opening()).rejects.toThrow('DATABASE_URL: no policy is for the role "tenantry_app" on dark (insert).');
  });

  it('TI-10 is refused where the worker sees no job', async () => {
    await seed(
      'drop policy worker on graphile_worker._private_jobs',
      'create policy worker on graphile_worker._private_jobs to tenantry_worker using (true) with check (true)',
    );
    await expect(opening()).rejects.toThrow(
      /DATABASE_WORKER_URL: no policy is for the role "tenantry_worker" on graphile_worker\._private_jobs \(delete\)/,
    );
  });
});
