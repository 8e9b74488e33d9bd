import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import { plan, product, unitType, type Plan, type Product, type UnitType } from './plan.schema';

/** Words for what licences are counted in. */
export const seats = { it: { one: 'postazione', other: 'postazioni' }, en: { one: 'seat', other: 'seats' } };
export const mailboxes = { it: { one: 'casella', other: 'caselle' }, en: { one: 'mailbox', other: 'mailboxes' } };

/** A plan of twelve months from 5 to 500 seats at 10 euros, unless told. */
export const aPlan = (
  number: number,
  facts: Partial<Omit<Plan, 'id' | 'productId'>> & { product?: number } = {},
): Plan => {
  const { product: of = number, ...rest } = facts;
  return z.parse(plan, {
    id: fixtureId(number),
    name: `Piano ${number}`,
    ownerId: fixtureId(200),
    ownerName: 'Nordest Cloud',
    own: true,
    productId: fixtureId(500 + of),
    productName: `Prodotto ${of}`,
    vendor: 'Officina Software',
    unitLabels: seats,
    versionType: 'full',
    period: { count: 12, unit: 'month' },
    minUnits: 5,
    maxUnits: 500,
    stepUnits: 5,
    unitPrice: 1000,
    currency: 'EUR',
    enabled: true,
    visibleToSubPartners: true,
    version: 1,
    ...rest,
  });
};

/** The unit type of the seats. */
export const aUnitType = (facts: Partial<Omit<UnitType, 'id'>> = {}): UnitType =>
  z.parse(unitType, { id: fixtureId(400), code: 'seat', labels: seats, version: 1, ...facts });

/** A product counted in seats; its number is that of `aPlan`'s product. */
export const aProduct = (number: number, facts: Partial<Omit<Product, 'id'>> = {}): Product =>
  z.parse(product, {
    id: fixtureId(500 + number),
    name: `Prodotto ${number}`,
    vendor: 'Officina Software',
    unitTypeId: fixtureId(400),
    unitLabels: seats,
    version: 1,
    ...facts,
  });
