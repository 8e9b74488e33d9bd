export { PlansModule } from './plans.module';
export { PlansReader, type AssignablePlan } from './plans.reader';
// For the list of entities that the data source is opened with.
export { Product } from './product.entity';
export { ServicePlan } from './service-plan.entity';
export { UnitType } from './unit-type.entity';
