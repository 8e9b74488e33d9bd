import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { AuditLogModule } from '../audit-log';
import { ContactsModule } from '../contacts';
import { LicencesModule } from '../licences';
import { AdminCustomersController } from './admin-customers.controller';
import { AdminPartnersController } from './admin-partners.controller';
import { CustomerManagementController } from './customer-management.controller';
import { CustomersQueries } from './customers.queries';
import { CustomersService } from './customers.service';
import { ManagementService } from './management.service';
import { PartnersService } from './partners.service';

@Module({
  imports: [AccountsModule, ContactsModule, LicencesModule, AuditLogModule],
  controllers: [AdminCustomersController, AdminPartnersController, CustomerManagementController],
  providers: [CustomersService, CustomersQueries, ManagementService, PartnersService],
  exports: [CustomersService, PartnersService],
})
export class TenantsModule {}
