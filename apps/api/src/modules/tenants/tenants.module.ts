import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { AuditLogModule } from '../audit-log';
import { ContactsModule } from '../contacts';
import { LicencesModule } from '../licences';
import { AdminCustomersController } from './admin-customers.controller';
import { AdminPartnersController } from './admin-partners.controller';
import { AdminSecondFactorPolicyController } from './admin-second-factor-policy.controller';
import { CustomerManagementController } from './customer-management.controller';
import { CustomerSecondFactorPolicyController } from './customer-second-factor-policy.controller';
import { CustomersQueries } from './customers.queries';
import { CustomersService } from './customers.service';
import { ManagementService } from './management.service';
import { PartnersService } from './partners.service';
import { SecondFactorPolicyService } from './second-factor-policy.service';

@Module({
  imports: [AccountsModule, ContactsModule, LicencesModule, AuditLogModule],
  controllers: [
    AdminCustomersController,
    AdminPartnersController,
    AdminSecondFactorPolicyController,
    CustomerManagementController,
    CustomerSecondFactorPolicyController,
  ],
  providers: [CustomersService, CustomersQueries, ManagementService, PartnersService, SecondFactorPolicyService],
  exports: [CustomersService, PartnersService],
})
export class TenantsModule {}
