export { CustomersService } from './customers.service';
export { PartnersService } from './partners.service';
export { Tenant } from './tenant.entity';
export { TenantsModule } from './tenants.module';
