import * as z from 'zod/mini';
import { day, language, plannedDay } from '../core/fields';
import { licenceId, planId } from '../core/ids';

/** Decided by the database's clock and the tenant's zone whenever it is read, never stored. */
export const licenceStatus = z.enum(['scheduled', 'active', 'expiring', 'expired', 'cancelled']);
export type LicenceStatus = z.infer<typeof licenceStatus>;

export const versionType = z.enum(['trial', 'full', 'nfr']);
export type VersionType = z.infer<typeof versionType>;

export const periodUnit = z.enum(['day', 'month', 'year']);
export type PeriodUnit = z.infer<typeof periodUnit>;

/** How long a licence of a plan runs. */
export const period = z.object({ count: z.number(), unit: periodUnit });

/** Labels of a unit type in one language each: singular and plural. */
export const unitLabels = z.record(language, z.object({ one: z.string(), other: z.string() }));
export type UnitLabels = z.infer<typeof unitLabels>;

export const licence = z.object({
  id: licenceId,
  planId,
  planName: z.string(),
  productName: z.string(),
  versionType,
  unitLabels,
  units: z.number(),
  startDate: day,
  /** The last day on which the licence is valid. */
  endDate: day,
  status: licenceStatus,
  autoRenew: z.boolean(),
  version: z.number(),
});
export type Licence = z.infer<typeof licence>;

/** One plan to assign: how many units, from which day. */
export const planAssignment = z.strictObject({
  planId,
  units: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  startDate: plannedDay,
});
export type PlanAssignment = z.infer<typeof planAssignment>;

/** One or more plans; the same plan twice is refused (the server refuses the same product twice, too). */
export const planAssignments = z.array(planAssignment).check(
  z.minLength(1),
  z.maxLength(50),
  z.superRefine((rows, context) => {
    const seen = new Set<string>();
    rows.forEach((row, index) => {
      if (seen.has(row.planId))
        context.addIssue({ code: 'custom', message: 'duplicateProduct', path: [index, 'planId'], input: row.planId });
      seen.add(row.planId);
    });
  }),
);
