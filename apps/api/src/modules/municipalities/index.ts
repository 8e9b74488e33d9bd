export { MunicipalitiesModule } from './municipalities.module';
