import { Inject, Injectable } from '@nestjs/common';
import type { Product, UnitType } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import type { NamedStatement, Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound } from '../../platform/http/problem';
import { RawJson } from '../../platform/http/raw-json';

const PRODUCT = `
  select p.id, p.name, p.vendor, p.unit_type_id as "unitTypeId", unit.labels as "unitLabels", p.version
  from products p join unit_types unit on unit.id = p.unit_type_id`;
const UNIT_TYPE = 'select u.id, u.code, u.labels, u.version from unit_types u';

const itemsOf = (rows: string) =>
  `select '{"items":' || coalesce(json_agg(t), '[]')::text || '}' as body from (${rows}) t`;
const PRODUCTS = { name: 'products-list', text: itemsOf(`${PRODUCT} order by p.name_norm, p.id`) };
const UNIT_TYPES = { name: 'unit-types-list', text: itemsOf(`${UNIT_TYPE} order by u.code`) };

/** Products and unit types as the screens show them: the platform's, so everybody reads the same (no tenant). */
@Injectable()
export class CatalogueQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  products(actor: PersonActor): Promise<RawJson> {
    return this.json(actor, PRODUCTS);
  }

  unitTypes(actor: PersonActor): Promise<RawJson> {
    return this.json(actor, UNIT_TYPES);
  }

  async product(tx: Transaction, id: string): Promise<Product> {
    const [product] = await tx.query<Product>({ name: 'products-one', text: `${PRODUCT} where p.id = $1` }, [id]);
    if (!product) throw notFound();
    return product;
  }

  async unitType(tx: Transaction, id: string): Promise<UnitType> {
    const [found] = await tx.query<UnitType>({ name: 'unit-types-one', text: `${UNIT_TYPE} where u.id = $1` }, [id]);
    if (!found) throw notFound();
    return found;
  }

  private json(actor: PersonActor, statement: NamedStatement): Promise<RawJson> {
    return this.uow.read(actor, async (tx) => {
      const [row] = await tx.query<{ body: string }>(statement);
      return new RawJson(row?.body ?? '{"items":[]}');
    });
  }
}
