import { planChange, type Plan, type PlanChange } from '@tenantry/contracts/admin';
import type { Language } from '@tenantry/ui';
import { contractResolver } from '@tenantry/app-frame';
import type { FieldPath } from 'react-hook-form';

/** The form's values: those of the contract, with the price as it is typed. */
export type PlanValues = Omit<PlanChange, 'unitPrice'> & { unitPrice: string };

export const emptyPlan: PlanValues = {
  name: '',
  productId: '' as PlanChange['productId'],
  versionType: 'full',
  period: { count: 12, unit: 'month' },
  minUnits: 1,
  maxUnits: 1000,
  stepUnits: 1,
  unitPrice: '',
  currency: 'EUR',
  enabled: true,
  visibleToSubPartners: true,
};

/** The fields in the order in which a form shows them; `enabled` has its own button on the page. */
export const planFields = [
  'enabled',
  'name',
  'productId',
  'versionType',
  'period.count',
  'period.unit',
  'minUnits',
  'maxUnits',
  'stepUnits',
  'unitPrice',
  'currency',
  'visibleToSubPartners',
] as const satisfies readonly FieldPath<PlanValues>[];

/** A plan as its form shows it. */
export const valuesOf = (plan: Plan, language: Language): PlanValues => ({
  ...changeOf(plan),
  unitPrice:
    plan.unitPrice === null ? '' : (plan.unitPrice / 100).toFixed(2).replace('.', language === 'it' ? ',' : '.'),
});

/** The part of a plan that can be changed, as it is. */
export const changeOf = (plan: Plan): PlanChange => ({
  name: plan.name,
  productId: plan.productId,
  versionType: plan.versionType,
  period: plan.period,
  minUnits: plan.minUnits,
  maxUnits: plan.maxUnits,
  stepUnits: plan.stepUnits,
  unitPrice: plan.unitPrice,
  currency: plan.currency as PlanChange['currency'],
  enabled: plan.enabled,
  visibleToSubPartners: plan.visibleToSubPartners,
});

/** Minor units of an amount typed with a comma or a point; NaN, which the contract refuses, for anything else. */
export const minorUnitsOf = (typed: string): number | null => {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  return /^\d+(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : Number.NaN;
};

/** What is sent for the form's values. */
export const bodyOf = (values: PlanValues) => ({ ...values, unitPrice: minorUnitsOf(values.unitPrice) });

export const planResolver = contractResolver<PlanValues>(planChange, bodyOf);
