import { partnerRoutes } from '@tenantry/contracts/admin';
import { ROOT_TENANT_ID } from '../../../src/platform/access/root-tenant';
import type { TestApp } from '../../support/test-app';
import { canary } from './canary';
import { LATER, World, type Place } from './world';

async function addPartner(world: World, key: string, parent: Place): Promise<Place> {
  const of = (column: string, table = 'tenants') => canary(key, table, column);
  const { status, body } = await world.root.call(
    partnerRoutes.create,
    {
      body: {
        parentId: parent.id,
        name: of('name'),
        city: of('city'),
        region: of('region'),
        firstName: of('first_name', 'users'),
        lastName: of('last_name', 'users'),
        email: `${of('email')}@partner.example`.toLowerCase(),
        language: 'it',
        timezone: 'Europe/Rome',
      },
    },
    { 'idempotency-key': world.given.unique('key') },
  );
  if (status !== 201) throw new Error(`partner ${key}: ${status}`);
  const place = world.add(key, 'partner', body.id, parent);
  await world.planAt(place);
  return place;
}

async function addCustomer(world: World, key: string, parent: Place): Promise<Place> {
  const of = (column: string, table = 'tenants') => canary(key, table, column);
  const { status, body, problem } = await world.given.createCustomer(world.root, {
    ...world.customerTexts(key),
    parentId: parent.id,
    accountName: of('account_name'),
    firstName: of('first_name', 'users'),
    lastName: of('last_name', 'users'),
    email: `${of('email')}@customer.example`.toLowerCase(),
    accountMail: { when: 'date', date: LATER },
    plans: [{ planId: await world.planAt(parent), units: 5, startDate: LATER }],
  });
  if (status !== 201) throw new Error(`customer ${key}: ${JSON.stringify(problem)}`);
  return world.add(key, 'customer', body.id, parent);
}

/**
 * One platform, three partners, two sub-partners below each, and two customers below each of them (one more directly
 * below each partner), made through the product.
 */
export async function buildWorld(target: TestApp, { partners = 3 } = {}): Promise<World> {
  const world = await World.open(target);
  const top = world.add('root', 'platform', ROOT_TENANT_ID, undefined);
  await world.planAt(top);
  for (let p = 1; p <= partners; p += 1) {
    const partner = await addPartner(world, `p${p}`, top);
    await addCustomer(world, `p${p}c1`, partner);
    for (const s of [1, 2]) {
      const below = await addPartner(world, `p${p}s${s}`, partner);
      for (const c of [1, 2]) await addCustomer(world, `p${p}s${s}c${c}`, below);
    }
  }
  return world;
}
