import { Module } from '@nestjs/common';
import { CatalogueQueries } from './catalogue.queries';
import { PlansController } from './plans.controller';
import { PlansQueries } from './plans.queries';
import { PlansReader } from './plans.reader';
import { PlansService } from './plans.service';
import { ProductsController } from './products.controller';
import { ProductsService } from './products.service';
import { UnitTypesController } from './unit-types.controller';
import { UnitTypesService } from './unit-types.service';

/** The catalogue: unit types and products of the platform, service plans of each partner. */
@Module({
  controllers: [PlansController, ProductsController, UnitTypesController],
  providers: [PlansQueries, PlansReader, PlansService, CatalogueQueries, ProductsService, UnitTypesService],
  exports: [PlansReader],
})
export class PlansModule {}
