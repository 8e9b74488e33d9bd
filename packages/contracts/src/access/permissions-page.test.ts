import { expect, it } from 'vitest';
import * as admin from '../admin';
import * as customer from '../customer';
import type { RouteShape } from '../core/route';
import { permissions } from './permissions';
import { permissionsPage } from './permissions-page';

const isRoute = (value: unknown): value is RouteShape =>
  typeof value === 'object' && value !== null && 'path' in value && 'permission' in value;
const routes = [admin, customer].flatMap((entry) =>
  Object.entries(entry)
    .filter(([name]) => name.endsWith('Routes'))
    .flatMap(([, group]) => Object.values(group as object).filter(isRoute)),
);

it('AZ-01 keeps .github/permissions.md as the table and the routes have it', async () => {
  await expect(permissionsPage(routes)).toMatchFileSnapshot('../../../../.github/permissions.md');
});

it('AZ-01 shows each action and each route once', () => {
  const page = permissionsPage(routes);
  const counted = (text: string) => page.split(text).length - 1;
  for (const action of Object.keys(permissions)) expect([action, counted(`| \`${action}\``)]).toEqual([action, 1]);
  for (const { method, path } of routes) {
    const name = `| \`${method} ${path}\` `;
    expect([name, counted(name)]).toEqual([name, 1]);
  }
  expect(routes.length).toBeGreaterThan(40);
});

it('AZ-01 would see a table that changed', () => {
  const withOneMore = [...routes, { ...routes[0], path: '/admin/another' } as RouteShape];
  expect(permissionsPage(withOneMore)).not.toBe(permissionsPage(routes));
});
