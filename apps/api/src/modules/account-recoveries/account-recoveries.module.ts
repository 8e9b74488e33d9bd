import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { JobRunner } from '../../platform/jobs/job-runner';
import { ContactsModule } from '../contacts';
import { EmailChangesModule } from '../email-changes';
import { AccountRecoveriesService } from './account-recoveries.service';
import { AdminAccountRecoveriesController } from './admin-account-recoveries.controller';
import { CustomerAccountRecoveriesController } from './customer-account-recoveries.controller';
import { EndedRecoveryMails } from './ended-recovery-mails';
import { FinishRecoveryJob } from './finish-recovery.job';
import { RecoveryLinksService } from './recovery-links.service';
import { RecoveryMails } from './recovery-mails';
import { TellRequesterJob } from './tell-requester.job';

/** The way back for who has lost the mailbox or the second factor (decision 13). */
@Module({
  imports: [ContactsModule, EmailChangesModule],
  controllers: [AdminAccountRecoveriesController, CustomerAccountRecoveriesController],
  providers: [
    AccountRecoveriesService,
    RecoveryLinksService,
    RecoveryMails,
    EndedRecoveryMails,
    FinishRecoveryJob,
    TellRequesterJob,
  ],
})
export class AccountRecoveriesModule implements OnModuleInit {
  constructor(
    @Inject(JobRunner) private readonly jobs: JobRunner,
    @Inject(FinishRecoveryJob) private readonly finish: FinishRecoveryJob,
    @Inject(TellRequesterJob) private readonly tell: TellRequesterJob,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this.finish);
    this.jobs.register(this.tell);
  }
}
