import type { RouteShape } from '@tenantry/contracts';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { contractRoutes } from '../../src/server/contract-routes';
import { tellsOwnAppSecret } from '../input/own-app-secret';

const OF_PASSWORDS = /passw|passphrase|credential|secret|hash/i;
// What a browser is told of passkeys are ids of public keys; the name is that of WebAuthn.
const IDS_OF_KEYS = new Set(['allowCredentials', 'excludeCredentials']);

type Json = { [key: string]: unknown };

/** Every field that a schema names, at any depth. */
function fieldsOf(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return [];
  const own = Object.keys(((json as Json)['properties'] as Json | undefined) ?? {});
  return [...own, ...Object.values(json).flatMap(fieldsOf)];
}
const named = (schema: RouteShape['body'], io: 'input' | 'output'): string[] =>
  schema
    ? fieldsOf(z.toJSONSchema(schema, { io, unrepresentable: 'any' })).filter(
        (name) => OF_PASSWORDS.test(name) && !IDS_OF_KEYS.has(name),
      )
    : [];

/** Reviewed: with this a company proves itself to its own provider. It is no person's, and never told again. */
const isOfCompany = ({ method, path }: RouteShape, field: string) =>
  `${method} ${path} ${field}` === 'PUT /admin/company/identity-provider clientSecret';

const incoming = (route: RouteShape) =>
  [route.params, route.query, route.body]
    .flatMap((part) => named(part, 'input'))
    .filter((field) => !isOfCompany(route, field));

it('AU-08 takes a password only from who has it or has the mailed link, at the door of either app', () => {
  const found = contractRoutes.filter((route) => incoming(route).length > 0);
  const doors = /^POST \/(admin|customer)\/(session|session\/authentication|profile\/password|password)$/;
  expect(found.length).toBeGreaterThanOrEqual(4);
  expect(found.map(({ method, path }) => `${method} ${path}`).filter((name) => !doors.test(name))).toEqual([]);
  // An id would say of whom: here it can only be oneself.
  for (const { params, query, body } of found)
    expect([
      params,
      query,
      fieldsOf(z.toJSONSchema(body as z.ZodMiniType)).filter((name) => /id$/i.test(name)),
    ]).toEqual([undefined, undefined, []]);
});

it('AU-08 tells nobody’s password, nor what is kept of it', () => {
  expect(contractRoutes.length).toBeGreaterThan(50);
  expect(
    contractRoutes
      .flatMap((route) => named(route.response, 'output').map((field) => [route, field] as const))
      .filter(([route, field]) => !(field === 'secret' && tellsOwnAppSecret(route)))
      .map(([route, field]) => `${route.path} ${field}`),
  ).toEqual([]);
});
