import * as z from 'zod/mini';
import { language, line, minorUnits } from '../core/fields';
import { planId, productId, tenantId, unitTypeId } from '../core/ids';
import { period, periodUnit, unitLabels, versionType } from '../licences/licence.schema';

const label = z.strictObject({ one: line(40), other: line(40) });

export const unitType = z.object({ id: unitTypeId, code: z.string(), labels: unitLabels, version: z.number() });
export type UnitType = z.infer<typeof unitType>;

export const newUnitType = z.strictObject({
  code: z.string().check(z.trim(), z.minLength(1), z.maxLength(30), z.regex(/^[a-z][a-z0-9_]*$/)),
  labels: z.strictObject({ it: label, en: label }),
});

export const product = z.object({
  id: productId,
  name: z.string(),
  vendor: z.string(),
  unitTypeId,
  unitLabels,
  version: z.number(),
});
export type Product = z.infer<typeof product>;

export const newProduct = z.strictObject({ name: line(120), vendor: line(120), unitTypeId });

export const plan = z.object({
  id: planId,
  name: z.string(),
  /** The tenant that defined it; only there it can be edited. */
  ownerId: tenantId,
  ownerName: z.string(),
  own: z.boolean(),
  productId,
  productName: z.string(),
  vendor: z.string(),
  unitLabels,
  versionType,
  period,
  minUnits: z.number(),
  maxUnits: z.number(),
  stepUnits: z.number(),
  /** Price of one unit for one period in minor units; null when no price is published. */
  unitPrice: z.nullable(z.number()),
  currency: z.string(),
  enabled: z.boolean(),
  visibleToSubPartners: z.boolean(),
  version: z.number(),
});
export type Plan = z.infer<typeof plan>;

const unitCount = z.int().check(z.minimum(1), z.maximum(1_000_000));
const unitBounds = z.object({ minUnits: unitCount, maxUnits: unitCount });

export const planChange = z
  .strictObject({
    name: line(120),
    productId,
    versionType,
    period: z.strictObject({ count: z.int().check(z.minimum(1), z.maximum(120)), unit: periodUnit }),
    minUnits: unitCount,
    maxUnits: unitCount,
    stepUnits: unitCount,
    unitPrice: z.nullable(minorUnits),
    currency: z.enum(['EUR', 'USD', 'GBP', 'CHF']),
    enabled: z.boolean(),
    visibleToSubPartners: z.boolean(),
  })
  .check(
    z.refine((value) => value.maxUnits >= value.minUnits, {
      error: 'belowMinimum',
      path: ['maxUnits'],
      // Also while other fields are wrong, so that a form shows everything at once.
      when: ({ value }) => unitBounds.safeParse(value).success,
    }),
  );
export type PlanChange = z.infer<typeof planChange>;

/** Languages of the unit labels, kept here so that a new language shows up as a type error where labels are made. */
export const labelLanguages = language.options;
