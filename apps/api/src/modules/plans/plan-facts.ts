import type { Plan, PlanChange } from '@tenantry/contracts/admin';

/** The columns that a change of a plan sets. What is not asked for (notice days, renewal) keeps its default. */
export const columnsOf = ({ period, ...columns }: PlanChange) => ({
  ...columns,
  periodCount: period.count,
  periodUnit: period.unit,
});

/** What the history compares: the product by its name, because an id says nothing to a reader. */
export const factsOf = (plan: Plan) => ({
  name: plan.name,
  product: plan.productName,
  versionType: plan.versionType,
  periodCount: plan.period.count,
  periodUnit: plan.period.unit,
  minUnits: plan.minUnits,
  maxUnits: plan.maxUnits,
  stepUnits: plan.stepUnits,
  unitPrice: plan.unitPrice,
  currency: plan.currency,
  enabled: plan.enabled,
  visibleToSubPartners: plan.visibleToSubPartners,
});
