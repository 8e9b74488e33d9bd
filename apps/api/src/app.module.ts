import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule, Membership } from './modules/accounts';
import { ActingModule, ActingPeriod } from './modules/acting';
import { AuditLogModule } from './modules/audit-log';
import { CompanyModule } from './modules/company';
import { Contact, ContactsModule } from './modules/contacts';
import { DashboardModule } from './modules/dashboard';
import { HomeModule } from './modules/home';
import { Licence, LicencesModule } from './modules/licences';
import { MailLogModule } from './modules/mail-log';
import { MunicipalitiesModule } from './modules/municipalities';
import { PlansModule, Product, ServicePlan, UnitType } from './modules/plans';
import { SecondFactorsModule } from './modules/second-factors';
import { SecurityEventsModule } from './modules/security-events';
import { OwnSessionsModule, SessionsModule } from './modules/sessions';
import { Tenant, TenantsModule } from './modules/tenants';
import { OutboundEmail } from './platform/mail/outbound-email.entity';
import { PlatformModule, type PlatformParts } from './platform/platform.module';

/** All tables that are mapped to classes; the drift test compares each with the migrated database. */
export const entities = [
  Tenant,
  Membership,
  ActingPeriod,
  Licence,
  UnitType,
  Product,
  ServicePlan,
  OutboundEmail,
  Contact,
];

/** The product: the only file that knows all modules. */
@Module({
  imports: [
    AccountsModule,
    ActingModule,
    AuditLogModule,
    CompanyModule,
    ContactsModule,
    DashboardModule,
    HomeModule,
    LicencesModule,
    MailLogModule,
    MunicipalitiesModule,
    OwnSessionsModule,
    PlansModule,
    SecondFactorsModule,
    SecurityEventsModule,
    SessionsModule,
    TenantsModule,
  ],
})
export class AppModule {
  static with(parts: PlatformParts): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(parts)] };
  }
}
