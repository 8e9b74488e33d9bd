import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { JobRunner } from '../../platform/jobs/job-runner';
import { AccountsModule } from '../accounts';
import { ActingMails } from './acting-mails';
import { ActingPass } from './acting-pass';
import { ActingSessionService } from './acting-session.service';
import { ActingService } from './acting.service';
import { AdminActingController } from './admin-acting.controller';
import { CustomerActingController } from './customer-acting.controller';
import { EndActingJob } from './end-acting.job';

@Module({
  imports: [AccountsModule],
  controllers: [AdminActingController, CustomerActingController],
  providers: [ActingMails, ActingPass, ActingService, ActingSessionService, EndActingJob],
})
export class ActingModule implements OnModuleInit {
  constructor(
    @Inject(JobRunner) private readonly jobs: JobRunner,
    @Inject(EndActingJob) private readonly end: EndActingJob,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this.end);
  }
}
