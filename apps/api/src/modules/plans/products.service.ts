import { Inject, Injectable } from '@nestjs/common';
import type { ProductId } from '@tenantry/contracts';
import type { newProduct, Product as ProductView } from '@tenantry/contracts/admin';
import { v7 as uuid } from 'uuid';
import type * as z from 'zod/mini';
import type { PersonActor } from '../../platform/access/actor';
import { changesBetween } from '../../platform/audit/domain-event';
import { staleVersion } from '../../platform/audit/stale-version';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { translatingRefusals } from './catalogue.errors';
import { CatalogueQueries } from './catalogue.queries';
import { Product } from './product.entity';

type NewProduct = z.output<typeof newProduct>;
const REASON = 'products belong to the platform and have no tenant; the policy lets only the root write';

const factsOf = ({ name, vendor, unitTypeId }: ProductView): NewProduct => ({ name, vendor, unitTypeId });

/** The platform's products. */
@Injectable()
export class ProductsService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(CatalogueQueries) private readonly queries: CatalogueQueries,
  ) {}

  create(actor: PersonActor, product: NewProduct): Promise<ProductView> {
    return translatingRefusals(() =>
      this.uow.run(actor, async (tx) => {
        const id = uuid();
        await tx
          .unscoped(Product, REASON)
          .createQueryBuilder()
          .insert()
          .values({ id, ...product })
          .updateEntity(false)
          .execute();
        await tx.emit({
          action: 'product.created',
          tenantId: actor.tenantId,
          objectId: id,
          values: { name: product.name },
        });
        return this.queries.product(tx, id);
      }),
    );
  }

  update(actor: PersonActor, id: ProductId, version: number, change: NewProduct): Promise<ProductView> {
    return translatingRefusals(() =>
      this.uow.run(actor, async (tx) => {
        const before = await this.queries.product(tx, id);
        const { affected } = await tx
          .unscoped(Product, REASON)
          .createQueryBuilder()
          .update()
          .set({ ...change, version: () => 'version + 1' })
          .where({ id, version })
          .execute();
        if (affected !== 1)
          throw await staleVersion(tx, { action: 'product.updated', tenantId: actor.tenantId, objectId: id });
        const after = await this.queries.product(tx, id);
        await tx.emit({
          action: 'product.updated',
          tenantId: actor.tenantId,
          objectId: id,
          values: { name: after.name },
          changes: changesBetween(factsOf(before), factsOf(after)),
        });
        return after;
      }),
    );
  }
}
