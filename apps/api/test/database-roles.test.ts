import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './support/test-database';

describe('the roles of the database', () => {
  let database: TestDatabase;
  let app: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
  });

  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  it('TI-03 shows the app no tenant row outside of a tenant transaction', async () => {
    expect((await app.query('select from tenants')).rowCount).toBe(0);
    await expect(app.query(`update tenants set name = 'x'`)).resolves.toMatchObject({ rowCount: 0 });
    await expect(
      app.query(
        `insert into tenants (id, parent_id, kind, name) values (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'partner', 'x')`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('TI-04 gives the app no way around row-level security', async () => {
    const { rows } = await app.query(
      `select rolsuper, rolbypassrls, (select count(*) from pg_auth_members where member = r.oid) as memberships from pg_roles r where rolname = current_user`,
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, memberships: expect.anything() }]);
    expect(Number(rows[0].memberships)).toBe(0);
    await expect(app.query('truncate tenants')).rejects.toMatchObject({ code: '42501' });
    await expect(app.query('select * from identity.users')).rejects.toMatchObject({ code: '42501' });
    await expect(app.query('select * from graphile_worker._private_jobs')).rejects.toMatchObject({ code: '42501' });
  });
});
