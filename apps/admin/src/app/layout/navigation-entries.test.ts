import { permissions, permissionsOf, role, type PermissionKey, type Role } from '@tenantry/contracts';
import { matchRoutes } from 'react-router';
import { expect, it } from 'vitest';
import type { RouteHandle } from '../route-handle';
import { routes } from '../routes';
import { createEntriesFor } from './create-menu-entries';
import { navigationFor } from './navigation-entries';

const everything = Object.keys(permissions) as PermissionKey[];
const linksFor = (rights: readonly PermissionKey[]) => [
  ...navigationFor(rights).flatMap(({ entries }) => entries),
  ...createEntriesFor(rights),
];
const handleOf = (href: string) =>
  matchRoutes(routes, href)?.findLast(({ route }) => route.handle !== undefined)?.route.handle as RouteHandle;
const staff = role.options.filter((one) => permissionsOf(one).includes('dashboard.view'));

it('AZ-01 names a right of the table with each entry, and has a page behind it', () => {
  const links = linksFor(everything);
  expect(links.length).toBeGreaterThan(8);
  expect(links.filter(({ permission }) => !everything.includes(permission))).toEqual([]);
  expect(links.filter(({ href }) => handleOf(href)?.permission === undefined)).toEqual([]);
});

it.each<Role>(staff)('AZ-01 shows %s no entry whose page would be refused', (one) => {
  const rights = permissionsOf(one);
  const refused = linksFor(rights).filter(({ href }) => !rights.includes(handleOf(href).permission as PermissionKey));
  expect(refused.map(({ href }) => href)).toEqual([]);
});
