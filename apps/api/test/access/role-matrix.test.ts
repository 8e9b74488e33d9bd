import { audienceOf, permissionsOf, role, rolesOf, type Role, type RouteShape } from '@tenantry/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractRoutes } from '../../src/server/contract-routes';
import { createTestApp, type TestApp } from '../support/test-app';
import { CaseInput } from './case-input';
import { handWrittenCases } from './forty-cases';
import { buildPlaces, type Places } from './places';

const nameOf = ({ method, path }: RouteShape) => `${method} ${path}`;
const byName = new Map(contractRoutes.map((route) => [nameOf(route), route]));
const appOf = (one: Role) => (rolesOf.customer.includes(one) ? 'customer' : 'admin');
const STRANGE_ID = '01900000-0000-7000-8000-000000000000';

let target: TestApp;
let places: Places;
let input: CaseInput;

beforeAll(async () => {
  target = await createTestApp();
  places = await buildPlaces(target);
  input = new CaseInput(target, places.people.platform_admin);
});
afterAll(() => target.close());

const key = () => ({ 'idempotency-key': crypto.randomUUID() });

it('AZ-01 has at least forty cases written by hand, each once, about routes that exist, and about every role', () => {
  const named = handWrittenCases.map((one) => `${one.role} ${one.route} ${one.place}`);
  expect(new Set(named).size).toBe(named.length);
  expect(named.length).toBeGreaterThanOrEqual(40);
  expect(handWrittenCases.filter(({ route }) => !byName.has(route))).toEqual([]);
  expect([...new Set(handWrittenCases.map((one) => one.role))].toSorted()).toEqual([...role.options].toSorted());
});

it.each(handWrittenCases.map((one) => [one.role, one.route, one.place, one] as const))(
  'AZ-01 %s: %s on %s, as the matrix says',
  async (who, name, place, expected) => {
    const answer = await places.people[who].call(
      byName.get(name) as RouteShape,
      (await input.of(name, places.ids[place])) as never,
      name.startsWith('POST') ? key() : {},
    );
    const status = answer.status < 300 ? 200 : 400;
    expect([status, answer.status < 300 ? null : answer.problem.code]).toEqual([expected.status, expected.code]);
  },
);

const verdictOf = (who: Role, route: RouteShape): string => {
  if (audienceOf(route) !== appOf(who)) return 'wrongAudience';
  if (route.permission === 'anyone' || route.permission === 'signedIn') return 'served';
  if (route.permission === 'halfSignedIn') return 'notSignedIn';
  return permissionsOf(who).includes(route.permission) ? 'served' : 'forbidden';
};

// Leaving is the last thing that anybody does.
const inOrder = contractRoutes.toSorted((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'));

it.each(role.options)('AZ-01 lets %s through to exactly the routes that the table names', async (who) => {
  const seen: [string, string][] = [];
  for (const route of inOrder) {
    const params = Object.fromEntries([...route.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, STRANGE_ID]));
    const client = route.method === 'DELETE' ? await places.signInAs(who) : places.people[who];
    const { problem } = await client.call(route, { params, version: 1 } as never, key());
    const refused = ['forbidden', 'wrongAudience', 'notSignedIn'].includes(problem?.code);
    seen.push([nameOf(route), refused ? problem.code : 'served']);
  }
  expect(Object.fromEntries(seen)).toEqual(
    Object.fromEntries(inOrder.map((route) => [nameOf(route), verdictOf(who, route)])),
  );
});
