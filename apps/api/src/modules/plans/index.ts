export { PlansModule } from './plans.module';
export { PlansReader } from './plans.reader';
// For the list of entities that the data source is opened with.
export { Product } from './product.entity';
export { ServicePlan } from './service-plan.entity';
export { UnitType } from './unit-type.entity';
// For the demo data, which is made through the services.
export { CatalogueQueries } from './catalogue.queries';
export { PlansQueries } from './plans.queries';
export { PlansService } from './plans.service';
export { ProductsService } from './products.service';
export { UnitTypesService } from './unit-types.service';
