import { respond } from '@tenantry/api-client/testing';
import { unitTypeId } from '@tenantry/contracts';
import { planRoutes, productRoutes, unitTypeRoutes } from '@tenantry/contracts/admin';
import { aPlan, aProduct, aUnitType, fixtureId, mailboxes } from '@tenantry/contracts/fixtures';
import { newId, newNumber } from './new-id';
import { shelf } from './shelf';

const boxes = { ...aUnitType({ code: 'mailbox', labels: mailboxes }), id: unitTypeId.parse(fixtureId(401)) };
const unitTypes = shelf([aUnitType(), boxes]);
const products = shelf([
  aProduct(1, { name: 'Suite Ufficio' }),
  aProduct(2, { name: 'Posta', unitTypeId: boxes.id, unitLabels: mailboxes }),
]);

/** The plans that customers are given. */
export const plans = shelf([
  aPlan(1, { name: 'Suite Ufficio', productName: 'Suite Ufficio' }),
  aPlan(2, { name: 'Posta Business', productName: 'Posta', unitLabels: mailboxes, minUnits: 1, stepUnits: 1 }),
  aPlan(3, { name: 'Posta Archivio', productName: 'Posta', unitLabels: mailboxes, product: 2, enabled: false }),
]);

const productOf = (id: string) => {
  const { name, vendor, unitLabels } = products.find(id);
  return { productName: name, vendor, unitLabels };
};
const labelsOf = (id: string) => ({ unitLabels: unitTypes.find(id).labels });

/** Plans, products and unit types. */
export const catalogueHandlers = [
  respond(planRoutes.list, () => ({ items: plans.all() })),
  respond(planRoutes.assignable, () => ({ items: plans.all().filter(({ enabled }) => enabled) })),
  respond(planRoutes.get, ({ params }) => plans.find(params.id)),
  respond(planRoutes.create, ({ body }) => plans.add({ ...aPlan(newNumber()), ...body, ...productOf(body.productId) })),
  respond(planRoutes.update, ({ params, body }) => plans.change(params.id, { ...body, ...productOf(body.productId) })),
  respond(productRoutes.list, () => ({ items: products.all() })),
  respond(productRoutes.create, ({ body }) =>
    products.add({ ...aProduct(newNumber()), ...body, ...labelsOf(body.unitTypeId) }),
  ),
  respond(productRoutes.update, ({ params, body }) =>
    products.change(params.id, { ...body, ...labelsOf(body.unitTypeId) }),
  ),
  respond(unitTypeRoutes.list, () => ({ items: unitTypes.all() })),
  respond(unitTypeRoutes.create, ({ body }) => unitTypes.add({ ...aUnitType(body), id: unitTypeId.parse(newId()) })),
  respond(unitTypeRoutes.update, ({ params, body }) => unitTypes.change(params.id, body)),
];
