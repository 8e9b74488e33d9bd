import { audienceOf, type FieldProblem, type RouteShape } from '@tenantry/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { contractRoutes } from '../../src/server/contract-routes';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { nameOf } from './fuzz/fuzz-route';
import { FuzzWorld } from './fuzz/fuzz-world';
import { wordsOf } from './fuzz/fuzz-words';
import { inputSchema } from './fuzz/json-schema';
import { sound } from './fuzz/sound-values';
import { at, changed, isObject, spotsOf } from './fuzz/spoilt-values';
import { tableContents } from './table-contents';

let world: FuzzWorld;
let database: Inspection;
let columns: string[];

beforeAll(async () => {
  world = await FuzzWorld.start();
  database = await inspectDatabase(world.target.database);
  const rows = await database.rows(
    `select distinct column_name as name from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const snake = rows.map(({ name }) => String(name));
  const camel = snake.map((name) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()));
  columns = [...new Set([...snake, ...camel])].toSorted();
});
afterAll(async () => {
  await database.close();
  await world.close();
});

const value = '00000000-0000-7000-8000-000000000001';

/** Calls the route as somebody who may, with that body and query; answers the fields that were refused as unknown. */
async function unknownFields(route: RouteShape, body: unknown, query: Record<string, string> = {}): Promise<string[]> {
  const [actor] = world.insiders(route);
  const path = route.path.replace(/([\w-]+)\/:\w+/g, (_, of: string) => `${of}/${world.ids[of]?.[0] ?? value}`);
  const response = await world.target.app.inject({
    method: route.method,
    url: `/api/v1${path}?${new URLSearchParams(query)}`,
    headers: {
      'x-tenantry-app': audienceOf(route),
      'sec-fetch-site': 'same-origin',
      'idempotency-key': world.given.unique('key'),
      'if-match': '"1"',
      cookie: actor?.client.cookieHeader() ?? '',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
  const { errors = [] } = response.json<{ errors?: FieldProblem[] }>();
  expect([response.statusCode, [...new Set(errors.map(({ code }) => code))]]).toEqual([422, ['unknownField']]);
  return errors.map(({ field }) => field).toSorted();
}

const withColumns = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, value]));

/** What an authenticator adds is read by nobody, and no browser can be told what to leave out. */
const isOpen = (path: string[]) => path.at(-1) === 'clientExtensionResults';

const writes = contractRoutes.filter(({ method }) => method !== 'GET');

it('IN-01 knows the columns that must never be written from outside', () => {
  expect(writes.length).toBeGreaterThan(20);
  const dangerous = ['tenant_id', 'tenantPath', 'status', 'role', 'version', 'created_by', 'passwordHash', 'kind'];
  expect(columns).toEqual(expect.arrayContaining(dangerous));
});

it.each(writes.map((route) => [nameOf(route), route] as const))(
  'IN-01 takes no column of any table with %s, wherever in its body it stands',
  async (_, route) => {
    const schema = inputSchema(route.body) ?? { type: 'object' };
    // What else is wrong with a body would stand among the refusals.
    const bodies = fc.sample(sound(schema, wordsOf(world)), { numRuns: 100, seed: 1 });
    const body = bodies.find((one) => !route.body || z.safeParse(route.body, one).success);
    const places = spotsOf(schema, body).filter(
      ({ path }) => isObject(at(body, path)) && !Array.isArray(at(body, path)) && !isOpen(path),
    );
    const before = await tableContents(database);
    for (const { path, schema: of } of places) {
      const foreign = columns.filter((name) => !(name in (of.properties ?? {})));
      const more = changed(body, path, (object) => ({ ...(object as object), ...withColumns(foreign) }));
      expect(await unknownFields(route, more)).toEqual(foreign.map((name) => [...path, name].join('.')).toSorted());
    }
    expect(await tableContents(database)).toEqual(before);
  },
);

it.each(contractRoutes.map((route) => [nameOf(route), route] as const))(
  'IN-01 takes no column of any table as a parameter of %s',
  async (_, route) => {
    const schema = inputSchema(route.query);
    const foreign = columns.filter((name) => !(name in (schema?.properties ?? {})));
    const [query = {}] = schema ? fc.sample(sound(schema, wordsOf(world)), { numRuns: 1, seed: 1 }) : [];
    const own = Object.fromEntries(Object.entries(query as object).map(([name, one]) => [name, String(one)]));
    expect(await unknownFields(route, undefined, { ...own, ...withColumns(foreign) })).toEqual(foreign.toSorted());
  },
);
