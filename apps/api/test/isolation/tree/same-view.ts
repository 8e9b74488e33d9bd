import { customerRoutes, partnerRoutes, sessionRoutes as adminDoor, type Customer } from '@tenantry/contracts/admin';
import { homeRoutes, sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { expect } from 'vitest';
import type { TreeOracle } from './tree-oracle';
import type { TreeWorld } from './tree-world';

const sorted = (names: string[]) => names.toSorted();

/** Holds the answer of one step against the oracle's. */
export function expectSameAnswer(step: string, real: string, expected: string): void {
  expect(`${step}: ${real}`).toBe(`${step}: ${expected}`);
}

/** Holds what a person sees of the product against the oracle: their session, their lists, and one tenant by its id. */
export async function expectSameView(oracle: TreeOracle, world: TreeWorld, who: number, at: number): Promise<void> {
  const person = oracle.person(who);
  const { client } = world.person(who);
  const live = oracle.isLive(person);
  const isStaff = client.audience === 'admin';
  const session = await client.call(isStaff ? adminDoor.current : customerDoor.current);
  expect(session.status).toBe(live ? 200 : 401);
  if (live) expect(session.body.account.role).toBe(person.role);

  if (!isStaff) {
    const home = await client.call(homeRoutes.get);
    expect([home.status, live && home.body.company]).toEqual(
      live ? [200, world.tenant(person.tenant).name] : [401, false],
    );
    return;
  }
  const partners = await client.call(partnerRoutes.list, { query: {} });
  const customers = await client.call(customerRoutes.list, { query: { limit: 200 } as never });
  const one = await client.call(customerRoutes.get, { params: { id: world.tenant(at).id as Customer['id'] } });
  if (!live) {
    expect([partners.status, customers.status, one.status]).toEqual([401, 401, 401]);
    return;
  }
  const expected = (kind: 'partner' | 'customer') =>
    sorted(
      oracle
        .below(person.tenant, kind)
        .map((index) => `${world.tenant(index).name} ${oracle.tenant(index).open ? 'active' : 'disabled'}`),
    );
  const seen = (items: readonly { name: string; status: string }[]) =>
    sorted(items.map(({ name, status }) => `${name} ${status}`));
  expect(seen(partners.body.items)).toEqual(expected('partner'));
  expect(seen(customers.body.items)).toEqual(expected('customer'));
  const visible = oracle.below(person.tenant, 'customer').includes(at);
  expect(one.status).toBe(visible ? 200 : 404);
}
