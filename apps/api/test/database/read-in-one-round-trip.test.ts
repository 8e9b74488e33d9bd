import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT_TENANT_ID } from '../../src/platform/access/root-tenant';
import { readInTenant, type ReadSettings } from '../../src/platform/database/tenant-read';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const TENANT: ReadSettings = [ROOT_TENANT_ID, `{${ROOT_TENANT_ID}}`, '', ''];
const tenants = { name: 'tenants', text: 'select id from tenants where length(name) > $1' };

describe('a read in one round trip', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let client: pg.PoolClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    // One connection: what one statement leaves behind meets the next.
    pool = new pg.Pool({ connectionString: database.appUrl, max: 1 });
    client = await pool.connect();
  });
  afterAll(async () => {
    client.release();
    await pool.end();
    await database.drop();
  });

  it('sees the rows of its tenant, and leaves no tenant to the next statement', async () => {
    for (const _ of [1, 2]) expect((await readInTenant(client, TENANT, tenants, [0])).rows).toHaveLength(1);
    expect((await client.query({ ...tenants, values: [0] })).rows).toEqual([]);
    const { rows } = await client.query(
      `select current_setting('app.tenant', true) as tenant, current_setting('transaction_read_only') as "readOnly"`,
    );
    expect(rows).toEqual([{ tenant: '', readOnly: 'off' }]);
  });

  it('refuses a write', async () => {
    const write = { name: 'write', text: 'update tenants set name = $1' };
    await expect(readInTenant(client, TENANT, write, ['x'])).rejects.toMatchObject({ code: '25006' });
  });

  it('goes on after a statement that failed, whether in parsing, in the settings or on its way', async () => {
    const wrong = { name: 'wrong', text: 'select no_such_column from tenants where length(name) > $1' };
    const divides = { name: 'divides', text: 'select 1 / $1::int as quotient' };
    for (const _ of [1, 2]) {
      await expect(readInTenant(client, TENANT, wrong, [0])).rejects.toMatchObject({ code: '42703' });
      await expect(readInTenant(client, TENANT, divides, [0])).rejects.toMatchObject({ code: '22012' });
      expect((await readInTenant(client, TENANT, divides, [1])).rows).toEqual([{ quotient: 1 }]);
      const noTenant: ReadSettings = ['not an id', '{}', '', ''];
      await expect(readInTenant(client, noTenant, tenants, [0])).rejects.toMatchObject({ code: '22P02' });
      expect((await readInTenant(client, TENANT, tenants, [0])).rows).toHaveLength(1);
    }
  });
});
