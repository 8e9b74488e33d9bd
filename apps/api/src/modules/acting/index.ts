export { ActingModule } from './acting.module';
export { ActingPeriod } from './acting-period.entity';
