import { Injectable } from '@nestjs/common';
import type { PeriodUnit, PlanId, ProductId, UnitLabels, VersionType } from '@tenantry/contracts';
import type { Transaction } from '../../platform/database/transaction';

/** What an assignment needs to know of a plan, as it stands in the assignment's transaction. */
export interface AssignablePlan {
  id: PlanId;
  name: string;
  productId: ProductId;
  productName: string;
  versionType: VersionType;
  periodCount: number;
  periodUnit: PeriodUnit;
  minUnits: number;
  maxUnits: number;
  stepUnits: number;
  /** Price of one unit for one period in minor units; null when none is published. */
  unitPrice: number | null;
  currency: string;
  noticeDays: number;
  autoRenew: boolean;
  enabled: boolean;
  unitLabels: UnitLabels;
}

/** What a change of a plan holds alone and an assignment of it shares. */
export const planLock = (id: string): string => `plan:${id}`;

// The rule of PlansQueries.assignable without `enabled`. No row lock: a plan that a tenant above publishes can be read
// here but not locked, since FOR SHARE asks the policy for updates; its name is held instead.
const BY_IDS = {
  name: 'plans-assignable-by-ids',
  text: `
    select p.id, p.name, p.product_id as "productId", product.name as "productName", p.version_type as "versionType",
      p.period_count as "periodCount", p.period_unit as "periodUnit", p.min_units as "minUnits", p.max_units as "maxUnits",
      p.step_units as "stepUnits", p.unit_price as "unitPrice", p.currency, p.notice_days as "noticeDays",
      p.auto_renew as "autoRenew", p.enabled, unit.labels as "unitLabels"
    from service_plans p
      join products product on product.id = p.product_id
      join unit_types unit on unit.id = product.unit_type_id
    where p.id = any ($3::uuid[]) and p.tenant_id = any ($2::uuid[])
      and (p.tenant_id = $1 or p.tenant_id = ($2::uuid[])[cardinality($2::uuid[])] or p.visible_to_sub_partners)`,
};

/** Questions that other modules may ask about plans. */
@Injectable()
export class PlansReader {
  /**
   * Those of `planIds` that the actor may assign below the partner at the end of `parentPath`, in no particular order
   * (S001-32). Disabled ones are among them, so that the caller can tell "disabled" from "not available". The caller has
   * checked that the partner is within the actor's reach. The plans stay as they are until the transaction ends.
   */
  async assignableByIds(
    tx: Transaction,
    parentPath: readonly string[],
    planIds: readonly string[],
  ): Promise<AssignablePlan[]> {
    await tx.hold(planIds.map(planLock), 'shared');
    return tx.query<AssignablePlan>(BY_IDS, [tx.actor.tenantId, parentPath, planIds]);
  }
}
