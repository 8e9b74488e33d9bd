import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { productRoutes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { CatalogueQueries } from './catalogue.queries';
import { ProductsService } from './products.service';

/** The platform's products. */
@Controller()
export class ProductsController {
  constructor(
    @Inject(CatalogueQueries) private readonly queries: CatalogueQueries,
    @Inject(ProductsService) private readonly products: ProductsService,
  ) {}

  @Implements(productRoutes.list)
  list(@Actor() actor: PersonActor) {
    return this.queries.products(actor);
  }

  @Implements(productRoutes.create)
  create(@Actor() actor: PersonActor, @Input(productRoutes.create) { body }: InputOf<typeof productRoutes.create>) {
    return this.products.create(actor, body);
  }

  @Implements(productRoutes.update)
  update(
    @Actor() actor: PersonActor,
    @Input(productRoutes.update) { params, version, body }: InputOf<typeof productRoutes.update>,
  ) {
    return this.products.update(actor, params.id, version, body);
  }
}
