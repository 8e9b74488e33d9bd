export { AccountsModule } from './accounts.module';
export { emailKey } from './email-key';
export { Membership } from './membership.entity';
export { MembershipsService } from './memberships.service';
export { People } from './people';
