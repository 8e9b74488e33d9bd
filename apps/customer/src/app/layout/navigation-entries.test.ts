import { permissions, permissionsOf, rolesOf, type PermissionKey, type Role } from '@tenantry/contracts';
import type { PageHandle } from '@tenantry/app-frame';
import { matchRoutes } from 'react-router';
import { expect, it } from 'vitest';
import { routes } from '../routes';
import { entries } from './navigation-entries';

const known = Object.keys(permissions);
const handleOf = (href: string) =>
  matchRoutes(routes, href)?.findLast(({ route }) => route.handle !== undefined)?.route.handle as PageHandle;

it('AZ-01 names a right of the table with each entry, or is for everybody like its page', () => {
  expect(entries.filter(({ permission }) => permission !== undefined && !known.includes(permission))).toEqual([]);
  const unguarded = entries.filter(({ permission }) => permission === undefined).map(({ href }) => handleOf(href));
  expect(unguarded).toEqual([{ permission: undefined, personal: true }]);
});

it.each<Role>([...rolesOf.customer])('AZ-01 shows %s no entry whose page would be refused', (one) => {
  const rights: (PermissionKey | undefined)[] = [undefined, ...permissionsOf(one)];
  const shown = entries.filter(({ permission }) => rights.includes(permission));
  expect(shown.filter(({ href }) => !rights.includes(handleOf(href).permission))).toEqual([]);
  expect(shown.length).toBeGreaterThan(1);
});
