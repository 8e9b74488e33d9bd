import { Inject, Injectable } from '@nestjs/common';
import type { PlanId, TenantId } from '@tenantry/contracts';
import type { Plan } from '@tenantry/contracts/admin';
import { levelOf, type PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound } from '../../platform/http/problem';
import { RawJson } from '../../platform/http/raw-json';

// Tenants above are hidden by row-level security; their names come from the function, those below from the table.
const PLAN = `
  select p.id, p.name, p.tenant_id as "ownerId", coalesce(owner.name, above.name) as "ownerName", p.tenant_id = $1 as own,
    p.product_id as "productId", product.name as "productName", product.vendor, unit.labels as "unitLabels",
    p.version_type as "versionType", json_build_object('count', p.period_count, 'unit', p.period_unit) as period,
    p.min_units as "minUnits", p.max_units as "maxUnits", p.step_units as "stepUnits", p.unit_price as "unitPrice",
    p.currency, p.enabled, p.visible_to_sub_partners as "visibleToSubPartners", p.version
  from service_plans p
    join products product on product.id = p.product_id
    join unit_types unit on unit.id = product.unit_type_id
    left join tenants owner on owner.id = p.tenant_id
    left join tenancy.names_on_path() above on above.id = p.tenant_id`;
const BY_NAME = 'order by p.name_norm, p.id';

// $1 is the own tenant, $2 the path down to it: what the tenants above publish, and never what sub-partners define.
const VISIBLE = '(p.tenant_id = $1 or (p.tenant_id = any ($2::uuid[]) and p.visible_to_sub_partners))';
// $2 is the path down to the partner that the customer belongs to: the own plans, the partner's own, and those published
// on the way. Row-level security has the last word on each.
const ASSIGNABLE = `p.enabled and p.tenant_id = any ($2::uuid[])
  and (p.tenant_id = $1 or p.tenant_id = ($2::uuid[])[cardinality($2::uuid[])] or p.visible_to_sub_partners)`;

const itemsOf = (rows: string) =>
  `select '{"items":' || coalesce(json_agg(t), '[]')::text || '}' as body from (${rows}) t`;
const LIST = { name: 'plans-list', text: itemsOf(`${PLAN} where ${VISIBLE} ${BY_NAME}`) };
const ASSIGNABLE_LIST = { name: 'plans-assignable', text: itemsOf(`${PLAN} where ${ASSIGNABLE} ${BY_NAME}`) };
const ONE = { name: 'plans-one', text: `${PLAN} where p.id = $3 and ${VISIBLE}` };

/** For whom plans are looked up: an existing customer, a new one below a partner, or below the own tenant. */
interface AssignmentPlace {
  parentId?: TenantId | undefined;
  customerId?: TenantId | undefined;
}

/** Plans as the screens show them. */
@Injectable()
export class PlansQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  /** Own plans and those that partners above publish, by name. */
  list(actor: PersonActor): Promise<RawJson> {
    return this.uow.read(actor, (tx) => this.json(tx, LIST, actor.tenantPath));
  }

  /** Enabled plans that the actor may assign there (S001-32); a place out of reach is "not found". */
  assignable(actor: PersonActor, place: AssignmentPlace): Promise<RawJson> {
    return this.uow.read(actor, async (tx) => this.json(tx, ASSIGNABLE_LIST, await this.pathOf(tx, place)));
  }

  get(actor: PersonActor, id: PlanId): Promise<Plan> {
    return this.uow.read(actor, (tx) => this.find(tx, id));
  }

  /** The same inside a transaction. A plan of a sub-partner is "not found", as in the list. */
  async find(tx: Transaction, id: string): Promise<Plan> {
    const [plan] = await tx.query<Plan>(ONE, [tx.actor.tenantId, tx.actor.tenantPath, id]);
    if (!plan) throw notFound();
    return plan;
  }

  private async json(tx: Transaction, statement: typeof LIST, path: readonly string[]): Promise<RawJson> {
    const [row] = await tx.query<{ body: string }>(statement, [tx.actor.tenantId, path]);
    return new RawJson(row?.body ?? '{"items":[]}');
  }

  /** Ids from the root down to the partner below which plans are assigned. */
  private async pathOf(tx: Transaction, { parentId, customerId }: AssignmentPlace): Promise<readonly string[]> {
    if (customerId)
      return this.path(tx, 'customer', customerId, {
        path: 't.tenant_path[1:cardinality(t.tenant_path) - 1]',
        kind: `t.kind = 'customer' and t.status <> 'deleted'`,
      });
    if (parentId)
      return this.path(tx, 'parent', parentId, {
        path: 't.tenant_path',
        kind: `t.kind <> 'customer' and t.status = 'active'`,
      });
    return tx.actor.tenantPath;
  }

  private async path(tx: Transaction, name: string, id: TenantId, select: { path: string; kind: string }) {
    const level = levelOf(tx.actor);
    const [row] = await tx.query<{ path: string[] }>(
      {
        name: `plans-path-of-${name}-${level}`,
        text: `select ${select.path} as path from tenants t where t.id = $2 and t.tenant_path[${level}] = $1 and ${select.kind}`,
      },
      [tx.actor.tenantId, id],
    );
    if (!row) throw notFound();
    return row.path;
  }
}
