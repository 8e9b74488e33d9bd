import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import * as admin from './admin';
import * as customer from './customer';
import { audienceOf, impliedErrors, permissions, problemStatus, type RouteShape } from './index';

const isRoute = (value: unknown): value is RouteShape => typeof value === 'object' && value !== null && 'path' in value;
const routesIn = (entry: object): RouteShape[] =>
  Object.entries(entry)
    .filter(([name]) => name.endsWith('Routes'))
    .flatMap(([, routes]) => Object.values(routes as object).filter(isRoute));

const byAudience = { admin: routesIn(admin), customer: routesIn(customer) };
const all = Object.values(byAudience).flat();
const nameOf = ({ method, path }: RouteShape) => `${method} ${path}`;

it('offers routes to both audiences', () => {
  expect(byAudience.admin.length).toBeGreaterThan(20);
  expect(byAudience.customer.length).toBeGreaterThan(5);
});

it('declares each route once', () => {
  expect(new Set(all.map(nameOf)).size).toBe(all.length);
});

it.each(Object.entries(byAudience))('keeps the routes of %s under its segment', (audience, routes) => {
  expect(routes.filter((route) => audienceOf(route) !== audience).map(nameOf)).toEqual([]);
});

it.each(all.map((route) => [nameOf(route), route] as const))('%s is complete', (_, route) => {
  const known = ['anyone', 'halfSignedIn', 'signedIn', ...Object.keys(permissions)];
  expect(known).toContain(route.permission);
  expect(route.summary).toMatch(/\.$/);
  // What stands behind a colon in the path is what the params schema reads.
  const placeholders = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  const shape = (route.params as { shape?: object } | undefined)?.shape ?? {};
  expect(Object.keys(shape).toSorted()).toEqual(placeholders.toSorted());
  expect(route.method === 'GET' && route.body).toBeFalsy();
  const needed = [
    ...(route.ifMatch ? ['staleVersion', 'preconditionRequired'] : []),
    ...(route.idempotency === 'required' ? ['idempotencyKeyRequired'] : []),
  ];
  const declared: readonly string[] = route.errors ?? [];
  expect(declared).toEqual(expect.arrayContaining(needed));
  expect(declared.filter((code) => !(code in problemStatus) || impliedErrors.some((one) => one === code))).toEqual([]);
});

it.each(all.map((route) => [nameOf(route), route] as const))('%s can be written down as JSON Schema', (_, route) => {
  const inputs = [route.params, route.query, route.body].filter((schema) => schema !== undefined);
  for (const schema of inputs)
    expect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })).toMatchObject({ type: 'object' });
  // An answer has nothing that only code understands: its description says all.
  expect(() => z.toJSONSchema(route.response, { io: 'output', unrepresentable: 'throw' })).not.toThrow();
});
