import { Module } from '@nestjs/common';
import { AdminMembersController } from './admin-members.controller';
import { AdminProfileController } from './admin-profile.controller';
import { CustomerMembersController } from './customer-members.controller';
import { CustomerProfileController } from './customer-profile.controller';
import { MemberSessionsService } from './member-sessions.service';
import { MembershipsService } from './memberships.service';
import { People } from './people';
import { ProfileService } from './profile.service';

@Module({
  controllers: [AdminProfileController, CustomerProfileController, AdminMembersController, CustomerMembersController],
  providers: [People, ProfileService, MembershipsService, MemberSessionsService],
  exports: [People, MembershipsService],
})
export class AccountsModule {}
