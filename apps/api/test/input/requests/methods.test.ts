import { audienceOf, permissions, type PermissionKey, type RouteShape } from '@tenantry/contracts';
import { sessionRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractRoutes } from '../../../src/server/contract-routes';
import { nameOf } from '../fuzz/fuzz-route';
import { inputSchema } from '../fuzz/json-schema';
import { NO_ID, pathOf, SignedInServer } from './signed-in-server';

let server: SignedInServer;

beforeAll(async () => {
  server = await SignedInServer.start();
});
afterAll(() => server.close());

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];
const offered = [...Map.groupBy(contractRoutes, pathOf)].map(
  ([path, routes]) => [path, new Set<string>(routes.map(({ method }) => method))] as const,
);

it.each(offered)('IN-09 serves %s by the methods of the contract only', async (path, methods) => {
  for (const method of METHODS.filter((one) => !methods.has(one))) {
    const answer = await server.ask(method, path);
    expect([method, answer]).toEqual([method, { status: 404, code: method === 'HEAD' ? '' : 'notFound' }]);
  }
});

it.each(['x-http-method-override', 'x-http-method', 'x-method-override'])('IN-09 does not act by %s', async (name) => {
  const session = pathOf(sessionRoutes.current);
  expect((await server.ask('GET', session)).status).toBe(200);
  expect((await server.ask('PUT', session, { [name]: 'DELETE' })).status).toBe(404);
  expect((await server.ask('GET', session, { [name]: 'DELETE' })).status).toBe(200);
  expect((await server.ask('GET', session)).status).toBe(200);
});

const parameters = contractRoutes.flatMap((route) =>
  Object.keys(inputSchema(route.query)?.properties ?? {}).map((name) => [nameOf(route), name, route] as const),
);

it.each(parameters)('IN-09 refuses two of the same at %s: %s', async (_, name, route) => {
  for (const pair of [`${name}=1&${name}=2`, `${name}[]=1`, `${name}=1&${name}[x]=2`]) {
    const answer = await server.ask('GET', `${pathOf(route)}?${pair}`);
    expect([pair, answer]).toEqual([pair, { status: 422, code: 'invalidInput' }]);
  }
});

// A partner's administrator is none of the platform: there the role is refused first.
const rowOf = (permission: string): object => permissions[permission as PermissionKey] ?? {};
const isOfPlatform = (route: RouteShape) =>
  audienceOf(route) === 'admin' && route.permission in permissions && !('partner_admin' in rowOf(route.permission));
const withoutQuery = contractRoutes.filter((route) => !route.query && !isOfPlatform(route));

it.each(withoutQuery.map((route) => [nameOf(route), route] as const))(
  'IN-09 refuses a parameter that %s does not ask for',
  async (_, route) => {
    const headers: Record<string, string> = {};
    if (route.permission === 'halfSignedIn') headers['cookie'] = await server.halfCookie(route);
    const answer = await server.ask(route.method, `${pathOf(route)}?tenantId=${NO_ID}`, headers);
    expect(answer).toEqual({ status: 422, code: 'invalidInput' });
  },
);
