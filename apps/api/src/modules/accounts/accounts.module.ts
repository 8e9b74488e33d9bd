import { Module } from '@nestjs/common';
import { AdminProfileController } from './admin-profile.controller';
import { CustomerProfileController } from './customer-profile.controller';
import { MembershipsService } from './memberships.service';
import { People } from './people';
import { ProfileService } from './profile.service';

@Module({
  controllers: [AdminProfileController, CustomerProfileController],
  providers: [People, ProfileService, MembershipsService],
  exports: [People, MembershipsService],
})
export class AccountsModule {}
