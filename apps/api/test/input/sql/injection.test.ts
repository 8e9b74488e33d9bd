import type { RouteShape } from '@tenantry/contracts';
import { customerRoutes } from '@tenantry/contracts/admin';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractRoutes } from '../../../src/server/contract-routes';
import { inspectDatabase, type Inspection } from '../../support/inspect-database';
import { scale } from '../../support/scale';
import { soundRequestsOf, type FuzzRequest } from '../fuzz/fuzz-request';
import { nameOf } from '../fuzz/fuzz-route';
import { FuzzWorld } from '../fuzz/fuzz-world';
import { wordsOf } from '../fuzz/fuzz-words';
import { INJECTIONS } from '../fuzz/hostile-values';
import { inputSchema } from '../fuzz/json-schema';
import { jsonText } from '../fuzz/json-text';
import { faultsOf } from '../fuzz/judge';
import { send } from '../fuzz/send';
import { at, changed, isObject, spotsOf } from '../fuzz/spoilt-values';

// Every text at every parameter in the long form; every parameter with one of them in the short one.
const TEXTS = scale(1, INJECTIONS.length);

let world: FuzzWorld;
let database: Inspection;

beforeAll(async () => {
  world = await FuzzWorld.start();
  database = await inspectDatabase(world.target.database);
});
afterAll(async () => {
  await database.close();
  await world.close();
});

/** The calls that carry the text at one place each: an id of the path, a parameter, a leaf of the body, a header. */
function carrying(route: RouteShape, right: FuzzRequest, text: string): FuzzRequest[] {
  const inPath = Object.keys(right.params).map((name) => ({ ...right, params: { ...right.params, [name]: text } }));
  const inQuery = Object.keys(inputSchema(route.query)?.properties ?? {}).map((name): FuzzRequest => {
    const others = right.query.filter(([own]) => own !== name);
    return { ...right, query: [...others, [name, text]] };
  });
  const schema = inputSchema(route.body);
  const body: unknown = JSON.parse(right.body ?? 'null');
  const leaves = schema ? spotsOf(schema, body).filter(({ path }) => !isObject(at(body, path))) : [];
  const inBody = leaves.map(({ path }) => ({ ...right, body: jsonText(changed(body, path, () => text)) }));
  // A line break ends a header before it reaches the server.
  const names = /[\r\n]/.test(text) ? [] : (['ifMatch', 'key'] as const);
  const inHeaders = names.map((name) => ({ ...right, headers: { ...right.headers, [name]: text } }));
  return [...inPath, ...inQuery, ...inBody, ...inHeaders];
}

const tables = () => database.rows('select table_schema, table_name from information_schema.tables order by 1, 2');

it.each(contractRoutes.map((route, index) => [nameOf(route), route, index] as const))(
  'IN-02 takes nothing that %s is sent for SQL',
  async (_, route, index) => {
    const before = await tables();
    const [right] = fc.sample(soundRequestsOf(route, world, wordsOf(world)), { numRuns: 1, seed: 1 });
    for (let turn = 0; turn < TEXTS; turn += 1) {
      const text = INJECTIONS[(index * TEXTS + turn) % INJECTIONS.length] ?? '';
      for (const request of carrying(route, right as FuzzRequest, text)) {
        const faults = faultsOf(route, request, await send(world, route, request));
        expect({ faults, request }).toEqual({ faults: [], request });
      }
    }
    expect(await tables()).toEqual(before);
  },
);

// A line break is refused in a name.
const inOneLine = INJECTIONS.filter((text) => !text.includes('\n'));

it.each(inOneLine)('IN-02 keeps, finds and shows %s as a name', async (text) => {
  const { admin } = await world.given.partner();
  await world.given.createCustomer(admin);
  const { body: made } = await world.given.createCustomer(admin, { company: text, notes: text, address1: text });
  const { body: shown } = await admin.call(customerRoutes.get, { params: { id: made.id } });
  expect([shown.company, shown.notes, shown.address1]).toEqual([text, text, text]);
  const { body: found } = await admin.call(customerRoutes.list, { query: { search: text } });
  expect(found.items.map(({ id }) => id)).toEqual([made.id]);
});

it.each(inOneLine)('IN-02 sorts by no column but those of the contract: %s', async (text) => {
  const [staff] = world.insiders(customerRoutes.list);
  const answer = await world
    .actor(staff?.name ?? '')
    .client.call(customerRoutes.list, { query: { sort: text as never } });
  expect([answer.status, answer.problem.errors]).toEqual([422, [{ field: 'sort', code: 'invalidChoice' }]]);
});
