import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { ROOT_TENANT_ID } from '../../../../src/platform/access/root-tenant';
import { inspectDatabase, type Inspection } from '../../../support/inspect-database';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database';
import { openReview } from '../catalogue/review-schema';
import { spareRows, tenantRows, type Place, type Row } from './tenant-rows';

/**
 * A partner with a customer (`own`), a partner below it with one (`below`), and a partner beside it with one (`stranger`).
 * Each place has a row in every table of tenants.
 */
export interface TenantTree {
  database: TestDatabase;
  inspection: Inspection;
  own: Place;
  below: Place;
  stranger: Place;
  /** Tables of tenants, as `schema.name`, in the order in which rows can be made. */
  tables: string[];
  /** What lies in a table at a place. */
  lying(place: Place, table: string): Lying;
  /** The app's own role: on this connection nothing is set. */
  app: pg.Client;
  close(): Promise<void>;
}

interface Lying {
  row: Row;
  /** One that no other row points at, where one was made. */
  spare: Row;
}

/** Finds a row again: by its id, or by all that it is made of where the table has none. `first` is the number of its parameter. */
export function whereRow({ id, ...rest }: Row, first = 1): { text: string; values: unknown[] } {
  const known = Object.entries(id === undefined ? rest : { id });
  return {
    text: known.map(([column], index) => `${column} = $${index + first}`).join(' and '),
    values: known.map(([, value]) => value),
  };
}

export function insertStatement(table: string, row: Row): { text: string; values: unknown[] } {
  const columns = Object.keys(row);
  return {
    text: `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    values: Object.values(row),
  };
}

export async function growTenantTree(): Promise<TenantTree> {
  const database = await createTestDatabase();
  const inspection = await inspectDatabase(database);
  await openReview(inspection);
  const tables = (
    await inspection.rows(`select name from reviewed.tables where kind in ('owned', 'published', 'history')`)
  ).map((row) => String(row['name']));
  const places = new Map<Place, Map<string, Lying>>();
  const insert = (table: string, row: Row) => {
    const { text, values } = insertStatement(table, row);
    return inspection.rows(text, values);
  };

  const product = uuid();
  await insert('unit_types', { id: product, code: 'casella', labels: '{}' });
  await insert('products', { id: product, name: 'Posta', vendor: 'Alpina', unit_type_id: product });
  const person = async (): Promise<string> => {
    const id = uuid();
    const email = `${id}@people.example`;
    await insert('identity.users', { id, email, email_norm: email, first_name: 'Ada', last_name: 'Riva' });
    return id;
  };
  const grow = async (above?: Place): Promise<Place> => {
    const partner = uuid();
    const place: Place = {
      partner,
      tier1: above?.tier1 ?? partner,
      customer: uuid(),
      people: [await person(), await person()],
      product,
      plan: uuid(),
      contact: uuid(),
      announcement: uuid(),
      entries: [uuid(), uuid()],
      provider: uuid(),
    };
    await insert('tenants', {
      id: partner,
      parent_id: above?.partner ?? ROOT_TENANT_ID,
      kind: 'partner',
      name: `Partner ${partner}`,
    });
    const found = new Map<string, Lying>();
    for (const [table, rowOf] of Object.entries(tenantRows)) {
      if (!tables.includes(table)) continue;
      const row = rowOf(place, 0);
      const spare = spareRows[table] && { ...row, ...spareRows[table](place) };
      await insert(table, row);
      if (spare) await insert(table, spare);
      found.set(table, { row, spare: spare ?? row });
    }
    places.set(place, found);
    return place;
  };

  const own = await grow();
  const below = await grow(own);
  const stranger = await grow();
  const app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
  return {
    database,
    inspection,
    own,
    below,
    stranger,
    tables: Object.keys(tenantRows).filter((table) => tables.includes(table)),
    app,
    lying: (place, table) => {
      const lying = places.get(place)?.get(table);
      if (!lying) throw new Error(`no row was made in ${table}`);
      return lying;
    },
    close: async () => {
      await app.end();
      await inspection.close();
      await database.drop();
    },
  };
}
