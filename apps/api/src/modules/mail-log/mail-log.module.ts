import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { JobRunner } from '../../platform/jobs/job-runner';
import { AdminMailLogController } from './admin-mail-log.controller';
import { MailLogService } from './mail-log.service';
import { SendMailJob } from './send-mail.job';

@Module({
  controllers: [AdminMailLogController],
  providers: [MailLogService, SendMailJob],
  exports: [SendMailJob],
})
export class MailLogModule implements OnModuleInit {
  constructor(
    @Inject(JobRunner) private readonly jobs: JobRunner,
    @Inject(SendMailJob) private readonly sendMail: SendMailJob,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this.sendMail);
  }
}
