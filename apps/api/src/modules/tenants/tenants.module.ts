import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { AuditLogModule } from '../audit-log';
import { LicencesModule } from '../licences';
import { AdminCustomersController } from './admin-customers.controller';
import { AdminPartnersController } from './admin-partners.controller';
import { CustomersQueries } from './customers.queries';
import { CustomersService } from './customers.service';
import { FirstContact } from './first-contact';
import { PartnersService } from './partners.service';

@Module({
  imports: [AccountsModule, LicencesModule, AuditLogModule],
  controllers: [AdminCustomersController, AdminPartnersController],
  providers: [CustomersService, CustomersQueries, PartnersService, FirstContact],
  exports: [CustomersService, PartnersService],
})
export class TenantsModule {}
