import { expect, it } from 'vitest';
import * as customer from '../customer';
import type { RouteShape } from '../core/route';
import { actingRefusal, actsReadOnly } from './acting';
import { reachOf, type PermissionKey } from './permissions';
import { role } from './roles';

const isRoute = (value: unknown): value is RouteShape => typeof value === 'object' && value !== null && 'path' in value;
const routes = Object.entries(customer)
  .filter(([name]) => name.endsWith('Routes'))
  .flatMap(([, set]) => Object.values(set as object).filter(isRoute))
  .filter(({ permission }) => permission !== 'anyone' && permission !== 'halfSignedIn');
const nameOf = ({ method, path }: RouteShape) => `${method} ${path}`;
const refused = (readOnly: boolean, code: string | undefined) =>
  routes.filter((route) => actingRefusal(route, { readOnly }) === code).map(nameOf);

/** Who signs in as whom, with what, and what only the customer's own people decide: read from the invariants of the matrix. */
const OWN =
  /\/(profile|passwords?|sessions?|second-factors?|factors?|totp|passkeys?|recovery-codes|identity-provider|single-sign-on|identities|owner|management|approve|reject)\b/;

it('AZ-11 closes to staff who act all that is about who signs in and what only the customer decides', () => {
  const own = routes.filter(({ path }) => OWN.test(path)).map(nameOf);
  const closed = refused(false, 'notWhileActing');
  // The right itself closes what an administrator of the customer may not do either.
  const beyond = routes
    .filter(({ permission }) => permission !== 'signedIn' && !reachOf('admin', permission as PermissionKey))
    .map(nameOf);
  expect(own.filter((name) => ![...closed, ...beyond, 'GET /customer/session'].includes(name))).toEqual([]);
  expect(own.length).toBeGreaterThan(8);
});

it('AZ-11 leaves the customer’s people to the customer’s people', () => {
  const about = routes.filter(({ method, path }) => method !== 'GET' && path.startsWith('/customer/members'));
  const closed = refused(false, 'notWhileActing');
  expect(about.map(nameOf).filter((name) => !closed.includes(name))).toEqual([]);
  expect(about.length).toBeGreaterThan(5);
});

it('AZ-11 closes to helpdesk whatever is no reading', () => {
  const open = refused(true, undefined);
  expect(open.filter((name) => !name.startsWith('GET '))).toEqual(['DELETE /customer/acting']);
  expect(open).toContain('GET /customer/home');
});

it('AZ-11 leaves open to the others what the customer’s administrator does for the customer', () => {
  const open = refused(false, undefined);
  expect(open).toEqual(expect.arrayContaining(['GET /customer/audit-entries', 'DELETE /customer/acting']));
  expect(open.some((name) => /^(POST|PUT) \/customer\/(?!acting)/.test(name))).toBe(true);
});

it.each([
  [{ method: 'GET', permission: 'signedIn' }, 'notWhileActing'],
  [{ method: 'GET', permission: 'halfSignedIn' }, 'notWhileActing'],
  [{ method: 'GET', permission: 'home.view', reauthentication: true }, 'notWhileActing'],
  [{ method: 'GET', permission: 'home.view', acting: 'never' }, 'notWhileActing'],
  [{ method: 'GET', permission: 'home.view' }, undefined],
  [{ method: 'POST', permission: 'members.manage' }, undefined],
  [{ method: 'DELETE', permission: 'signedIn', acting: 'always' }, undefined],
] as const)('AZ-11 answers %j to staff who act: %s', (route, code) => {
  expect(actingRefusal(route, { readOnly: false })).toBe(code);
});

it('AZ-11 lets no role but helpdesk only look', () => {
  expect(role.options.filter(actsReadOnly)).toEqual(['partner_helpdesk']);
});
