export { BrandingModule } from './branding.module';
// For the list of entities that the data source is opened with.
export { Brand } from './brand.entity';
