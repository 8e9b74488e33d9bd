import type { RouteShape } from '@tenantry/contracts';
import { customerRoutes } from '@tenantry/contracts/admin';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createTestApp } from '../../test/support/test-app';
import { createTestDatabase, type TestDatabase } from '../../test/support/test-database';
import { contractRoutes } from './contract-routes';

// The contract that the server compares itself with: taken from, added to and changed here, and put back.
const contract = contractRoutes as RouteShape[];
const whole = [...contract];
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(() => void contract.splice(0, contract.length, ...whole));
afterAll(() => database.drop());

const withList = (change: Partial<Record<keyof RouteShape, unknown>>) => {
  const place = contract.indexOf(customerRoutes.list);
  contract[place] = { ...customerRoutes.list, ...change } as never;
};

it.each<[string, () => void, RegExp]>([
  [
    'a contract route that nothing serves',
    () => void contract.push({ ...customerRoutes.list, path: '/admin/forgotten' }),
    /GET \/api\/v1\/admin\/forgotten is promised and not served/,
  ],
  [
    'a handler that no contract route promises',
    () => void contract.splice(contract.indexOf(customerRoutes.list), 1),
    /GET \/api\/v1\/admin\/customers is served and not promised/,
  ],
  [
    'a route without a permission',
    () => withList({ permission: undefined }),
    /GET \/admin\/customers has no permission of the matrix/,
  ],
  [
    'a route with a permission that does not exist',
    () => withList({ permission: 'customers.peep' }),
    /GET \/admin\/customers has no permission of the matrix/,
  ],
  [
    'a route without a response schema',
    () => withList({ response: undefined }),
    /GET \/admin\/customers has no response schema/,
  ],
  [
    'an id of which nobody can tell what it names',
    () => withList({ query: z.strictObject({ ofWhom: z.optional(z.uuid()) }) }),
    /GET \/admin\/customers does not say what the id at query ofWhom names/,
  ],
])('AZ-01 refuses to start with %s', async (_, change, complaint) => {
  change();
  await expect(createTestApp({ database })).rejects.toThrow(complaint);
});

it('AZ-01 starts with the contract as it is', async () => {
  const target = await createTestApp({ database });
  expect(target.routes).toContain('GET /api/v1/admin/customers');
  await target.close();
});
