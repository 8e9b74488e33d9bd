import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attempt } from './attempt';
import { tenantRows } from './tenant-rows';
import { growTenantTree, insertStatement, type TenantTree } from './tenant-tree';

let tree: TenantTree;
let worker: pg.Client;
beforeAll(async () => {
  tree = await growTenantTree();
  worker = new pg.Client({ connectionString: tree.database.workerUrl });
  await worker.connect();
});
afterAll(async () => {
  await worker.end();
  await tree.close();
});

const tablesOf = async (kinds: string): Promise<string[]> =>
  (await tree.inspection.rows(`select name from reviewed.tables where kind in (${kinds})`)).map(({ name }) =>
    String(name),
  );

/** A column that the app may change: with another the grants would answer before the policy. */
async function changeable(table: string): Promise<string> {
  const [column] = await tree.inspection.rows(
    `select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
     order by has_column_privilege('tenantry_app', attrelid, attnum, 'UPDATE') desc, attnum limit 1`,
    [table],
  );
  return String(column?.['attname']);
}

const statementsOn = async (table: string) => {
  const column = await changeable(table);
  const row = tenantRows[table]?.(tree.own, 1);
  return {
    select: { text: `select * from ${table}`, values: [] },
    insert: row ? insertStatement(table, row) : { text: `insert into ${table} default values`, values: [] },
    update: { text: `update ${table} set ${column} = ${column}`, values: [] },
    delete: { text: `delete from ${table}`, values: [] },
  };
};

/** Answers by command, of all tables: the same answer stands there once. */
async function answers(client: pg.Client, tables: string[], tenant?: string): Promise<Record<string, unknown[]>> {
  const found = { select: new Set(), insert: new Set(), update: new Set(), delete: new Set() };
  for (const table of tables)
    for (const [command, statement] of Object.entries(await statementsOn(table)))
      found[command as keyof typeof found].add(await attempt(client, tenant, statement));
  return Object.fromEntries(Object.entries(found).map(([command, all]) => [command, [...all].toSorted()]));
}

describe('tables of tenants, to the app', () => {
  it('TI-03 show rows inside of a tenant, every one of them', async () => {
    const found = await answers(tree.app, tree.tables, tree.own.partner);
    expect(found['select']).not.toContain(0);
    expect(found['insert']).toEqual([1]);
  });

  it.each([
    ['outside of any tenant', undefined],
    ['in a tenant that does not exist', uuid()],
  ])('TI-03 show nothing and take nothing %s', async (_, tenant) => {
    const found = await answers(tree.app, tree.tables, tenant);
    expect(found).toEqual({ select: [0], insert: ['42501'], update: [0, '42501'], delete: [0, '42501'] });
  });

  it('TI-03 show nothing and take nothing on a connection that has never been in a tenant', async () => {
    const fresh = new pg.Client({ connectionString: tree.database.appUrl });
    await fresh.connect();
    const found = await answers(fresh, tree.tables);
    expect(found).toEqual({ select: [0], insert: ['42501'], update: [0, '42501'], delete: [0, '42501'] });
    await fresh.end();
  });
});

it('TI-03 lets the app change nothing of the platform outside of the root tenant', async () => {
  const tables = await tablesOf(`'platform'`);
  for (const tenant of [undefined, tree.own.partner]) {
    const { insert, update, delete: removed } = await answers(tree.app, tables, tenant);
    expect([insert, update, removed]).toEqual([['42501'], [0], ['42501']]);
  }
});

it('TI-03 refuses the app everything on people, sessions, links and the queue', async () => {
  const queue = (await tree.inspection.rows('select name from reviewed.queue')).map(({ name }) => String(name));
  const tables = [...(await tablesOf(`'identity'`)), ...queue];
  expect(tables.length).toBeGreaterThan(6);
  const refused = { select: ['42501'], insert: ['42501'], update: ['42501'], delete: ['42501'] };
  expect(await answers(tree.app, tables, tree.own.partner)).toEqual(refused);
});

it('TI-03 refuses the worker everything but the queue', async () => {
  const tables = [...tree.tables, ...(await tablesOf(`'identity', 'platform', 'system'`))];
  const refused = { select: ['42501'], insert: ['42501'], update: ['42501'], delete: ['42501'] };
  expect(await answers(worker, tables, tree.own.partner)).toEqual(refused);
});

it('TI-03 finds a table that shows its rows to everybody', async () => {
  await tree.inspection.rows('create policy friendly on contacts for select to tenantry_app using (true)');
  const { select } = await answers(tree.app, tree.tables);
  expect(select).not.toEqual([0]);
});
