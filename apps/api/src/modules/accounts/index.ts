export { AccountsModule } from './accounts.module';
export { emailKey } from './email-key';
export { grantPlace } from './grant-place';
export { Membership } from './membership.entity';
export { mayGrant, mayTake, type GrantPlace } from './membership.policy';
export { MembershipsService } from './memberships.service';
export { People } from './people';
