import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { JobRunner } from '../../platform/jobs/job-runner';
import { PlansModule } from '../plans';
import { AdminLicencesController } from './admin-licences.controller';
import { CustomerLicencesController } from './customer-licences.controller';
import { FollowExpiriesJob } from './follow-expiries.job';
import { LicencesQueries } from './licences.queries';
import { LicencesService } from './licences.service';

@Module({
  imports: [PlansModule],
  controllers: [AdminLicencesController, CustomerLicencesController],
  providers: [LicencesService, LicencesQueries, FollowExpiriesJob],
  exports: [LicencesService],
})
export class LicencesModule implements OnModuleInit {
  constructor(
    @Inject(JobRunner) private readonly jobs: JobRunner,
    @Inject(FollowExpiriesJob) private readonly followExpiries: FollowExpiriesJob,
  ) {}

  onModuleInit(): void {
    this.jobs.registerRecurring(this.followExpiries);
  }
}
