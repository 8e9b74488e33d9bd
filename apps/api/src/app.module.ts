import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule, Membership } from './modules/accounts';
import { ActingModule, ActingPeriod } from './modules/acting';
import { Announcement, AnnouncementsModule } from './modules/announcements';
import { AuditLogModule } from './modules/audit-log';
import { Brand, BrandingModule } from './modules/branding';
import { CompanyModule } from './modules/company';
import { Contact, ContactsModule } from './modules/contacts';
import { DashboardModule } from './modules/dashboard';
import { AccountRecoveriesModule } from './modules/account-recoveries';
import { EmailChangesModule } from './modules/email-changes';
import { HomeModule } from './modules/home';
import { Licence, LicencesModule } from './modules/licences';
import { MailLogModule } from './modules/mail-log';
import { MembersModule } from './modules/members';
import { MunicipalitiesModule } from './modules/municipalities';
import { PlansModule, Product, ServicePlan, UnitType } from './modules/plans';
import { SecondFactorsModule } from './modules/second-factors';
import { SecurityEventsModule } from './modules/security-events';
import { OwnSessionsModule, SessionsModule } from './modules/sessions';
import { IdentityProvider, SingleSignOnModule } from './modules/single-sign-on';
import { Tenant, TenantsModule } from './modules/tenants';
import { OutboundEmail } from './platform/mail/outbound-email.entity';
import { PlatformModule, type PlatformParts } from './platform/platform.module';

/** All tables that are mapped to classes; the drift test compares each with the migrated database. */
export const entities = [
  Tenant,
  IdentityProvider,
  Membership,
  ActingPeriod,
  Licence,
  UnitType,
  Product,
  ServicePlan,
  OutboundEmail,
  Contact,
  Announcement,
  Brand,
];

/** The product: the only file that knows all modules. */
@Module({
  imports: [
    AccountsModule,
    ActingModule,
    AnnouncementsModule,
    AuditLogModule,
    BrandingModule,
    CompanyModule,
    ContactsModule,
    DashboardModule,
    EmailChangesModule,
    AccountRecoveriesModule,
    HomeModule,
    LicencesModule,
    MailLogModule,
    MembersModule,
    MunicipalitiesModule,
    OwnSessionsModule,
    PlansModule,
    SecondFactorsModule,
    SecurityEventsModule,
    SessionsModule,
    SingleSignOnModule,
    TenantsModule,
  ],
})
export class AppModule {
  static with(parts: PlatformParts): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(parts)] };
  }
}
