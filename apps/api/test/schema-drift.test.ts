import { afterAll, beforeAll, expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import { entities } from '../src/app.module';
import { openDataSource } from '../src/platform/database/data-source';
import { inspectDatabase, type Inspection } from './support/inspect-database';
import { createTestDatabase, type TestDatabase } from './support/test-database';

let database: TestDatabase;
let inspection: Inspection;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  inspection = await inspectDatabase(database);
  dataSource = await openDataSource(database.appUrl, entities);
});
afterAll(async () => {
  await dataSource.destroy();
  await inspection.close();
  await database.drop();
});

// TypeORM and the catalogue have different names for the same types.
const typeNames: Record<string, string> = {
  int4: 'integer',
  int8: 'bigint',
  timestamptz: 'timestamp with time zone',
  bool: 'boolean',
};
const nameOf = (type: string) => typeNames[type] ?? type;

it('finds every column of every entity in the migrated database, with its type and whether it may be empty', async () => {
  expect(dataSource.entityMetadatas.length).toBeGreaterThan(6);
  for (const { tableName, schema = 'public', columns } of dataSource.entityMetadatas) {
    const rows = await inspection.rows(
      `select column_name as name, udt_name as type, is_nullable = 'YES' as nullable from information_schema.columns
       where table_schema = $1 and table_name = $2`,
      [schema, tableName],
    );
    const inDatabase = new Map(rows.map((row) => [row['name'], row]));
    const claims = columns.map(({ databaseName, isNullable, isArray, type }) => {
      const wanted = nameOf(dataSource.driver.normalizeType({ type } as never));
      return `${tableName}.${databaseName} ${isArray ? '_' : ''}${wanted} ${isNullable ? 'null' : 'not null'}`;
    });
    const facts = columns.map(({ databaseName }) => {
      const row = inDatabase.get(databaseName);
      const type = String(row?.['type']);
      const shown = type.startsWith('_') ? `_${nameOf(type.slice(1))}` : nameOf(type);
      return `${tableName}.${databaseName} ${shown} ${row?.['nullable'] ? 'null' : 'not null'}`;
    });
    expect(claims).toEqual(facts);
  }
});

it('knows in its entity every column that a row of a mapped table cannot be without', async () => {
  for (const { tableName, schema = 'public', columns } of dataSource.entityMetadatas) {
    const needed = await inspection.rows(
      `select column_name as name from information_schema.columns
       where table_schema = $1 and table_name = $2 and is_nullable = 'NO' and column_default is null and is_generated = 'NEVER'`,
      [schema, tableName],
    );
    const known = columns.map(({ databaseName }) => databaseName);
    expect([tableName, needed.map((row) => row['name']).filter((name) => !known.includes(String(name)))]).toEqual([
      tableName,
      [],
    ]);
  }
});
