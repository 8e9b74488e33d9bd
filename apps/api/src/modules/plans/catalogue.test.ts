import { planRoutes, productRoutes, unitTypeRoutes, type Plan } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import type { TestClient } from '../../../test/support/test-client';

let target: TestApp;
let given: Given;
let root: TestClient;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  root = await given.platform();
});
afterAll(() => target.close());

const changeOf = ({
  name,
  productId,
  versionType,
  period,
  minUnits,
  maxUnits,
  stepUnits,
  unitPrice,
  currency,
  enabled,
  visibleToSubPartners,
}: Plan) => ({
  name,
  productId,
  versionType,
  period,
  minUnits,
  maxUnits,
  stepUnits,
  unitPrice,
  currency,
  enabled,
  visibleToSubPartners,
});

it('changes an own plan over the version that was read', async () => {
  const plan = await given.plan();
  const body = { ...changeOf(plan), unitPrice: 990, enabled: false };
  const answer = await root.call(planRoutes.update, { params: { id: plan.id }, version: plan.version, body });
  expect(answer.body).toMatchObject({ unitPrice: 990, enabled: false, version: plan.version + 1 });
  const late = await root.call(planRoutes.update, { params: { id: plan.id }, version: plan.version, body });
  expect([late.status, late.problem.code]).toEqual([412, 'staleVersion']);
});

it('refuses a name that is taken by another plan of the same owner, in another case too, at the field', async () => {
  const plan = await given.plan();
  const answer = await root.call(planRoutes.create, {
    body: { ...changeOf(plan), name: ` ${plan.name.toUpperCase()} ` },
  });
  expect([answer.status, answer.problem.code, answer.problem.errors?.[0]?.field]).toEqual([
    409,
    'planNameTaken',
    'name',
  ]);
});

it('refuses a maximum below the minimum and an unknown product, and leaves nothing', async () => {
  const plan = await given.plan();
  const before = (await root.call(planRoutes.list)).body.items.length;
  const low = await root.call(planRoutes.create, {
    body: { ...changeOf(plan), name: given.unique('p'), minUnits: 9, maxUnits: 5 },
  });
  expect([low.status, low.problem.errors]).toEqual([422, [{ field: 'maxUnits', code: 'belowMinimum' }]]);
  const product = '00000000-0000-4000-8000-00000000feed';
  const unknown = await root.call(planRoutes.create, {
    body: { ...changeOf(plan), name: given.unique('p'), productId: product },
  });
  expect([unknown.status, unknown.problem.errors?.[0]?.field]).toEqual([422, 'productId']);
  expect((await root.call(planRoutes.list)).body.items).toHaveLength(before);
});

it('S001-32 shows a partner the plans above that are published, to read and not to change', async () => {
  const partner = await given.partner();
  const [published, kept] = [await given.plan(), await given.plan({ visibleToSubPartners: false })];
  const seen = (await partner.admin.call(planRoutes.list)).body.items;
  expect(seen.find(({ id }) => id === published.id)).toMatchObject({ own: false });
  expect(seen.find(({ id }) => id === kept.id)).toBeUndefined();
  const hidden = await partner.admin.call(planRoutes.get, { params: { id: kept.id } });
  expect(hidden.status).toBe(404);
  const changed = await partner.admin.call(planRoutes.update, {
    params: { id: published.id },
    version: published.version,
    body: { ...changeOf(published), unitPrice: 1 },
  });
  expect([changed.status, changed.problem.code]).toEqual([403, 'forbidden']);
});

it('AZ-01 leaves products and unit types to the platform', async () => {
  const partner = await given.partner();
  const { body: types } = await root.call(unitTypeRoutes.list);
  const body = { name: given.unique('Prodotto'), vendor: 'V', unitTypeId: types.items[0]?.id };
  expect((await partner.admin.call(productRoutes.create, { body })).status).toBe(403);
  expect((await root.call(productRoutes.create, { body })).status).toBe(201);
  const twice = await root.call(productRoutes.create, { body });
  expect([twice.status, twice.problem.code, twice.problem.errors?.[0]?.field]).toEqual([409, 'nameTaken', 'name']);
});

it('renames a unit type for every product that is counted in it', async () => {
  const plan = await given.plan();
  const { body: products } = await root.call(productRoutes.list);
  const product = products.items.find(({ id }) => id === plan.productId);
  const { body: types } = await root.call(unitTypeRoutes.list);
  const unitType = types.items.find(({ id }) => id === product?.unitTypeId);
  if (!unitType) throw new Error('no unit type');
  const labels = { ...unitType.labels, it: { one: 'cassetta', other: 'cassette' } };
  await root.call(unitTypeRoutes.update, {
    params: { id: unitType.id },
    version: unitType.version,
    body: { code: unitType.code, labels },
  });
  expect((await root.call(planRoutes.get, { params: { id: plan.id } })).body.unitLabels.it.other).toBe('cassette');
});
