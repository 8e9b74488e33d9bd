import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { JobRunner } from '../../platform/jobs/job-runner';
import { AccountsModule } from '../accounts';
import { ContactsModule } from '../contacts';
import { AdminMemberListsController } from './admin-member-lists.controller';
import { AdminMembersController } from './admin-members.controller';
import { CustomerMembersController } from './customer-members.controller';
import { ExpireInvitationJob } from './expire-invitation.job';
import { InvitationMails } from './invitation-mails';
import { InvitationsService } from './invitations.service';
import { MembersQueries } from './members.queries';
import { MembersService } from './members.service';

/** The users of a tenant: who is there, who comes in and who goes. */
@Module({
  imports: [AccountsModule, ContactsModule],
  controllers: [AdminMemberListsController, AdminMembersController, CustomerMembersController],
  providers: [MembersQueries, MembersService, InvitationsService, InvitationMails, ExpireInvitationJob],
})
export class MembersModule implements OnModuleInit {
  constructor(
    @Inject(JobRunner) private readonly jobs: JobRunner,
    @Inject(ExpireInvitationJob) private readonly expireInvitation: ExpireInvitationJob,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this.expireInvitation);
  }
}
