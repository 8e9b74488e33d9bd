import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { JobRunner } from '../../platform/jobs/job-runner';
import { AdminAnnouncementsController } from './admin-announcements.controller';
import { AnnouncementStart } from './announcement-start';
import { AnnouncementsQueries } from './announcements.queries';
import { AnnouncementsService } from './announcements.service';
import { CustomerAnnouncementsController } from './customer-announcements.controller';
import { Deliveries } from './deliveries';
import { ReceivedAnnouncementsQueries } from './received-announcements.queries';
import { SendAnnouncementJob } from './send-announcement.job';

/** What a company tells the contacts of itself and of all below it, by their types (S004-02). */
@Module({
  controllers: [AdminAnnouncementsController, CustomerAnnouncementsController],
  providers: [
    AnnouncementsService,
    AnnouncementsQueries,
    ReceivedAnnouncementsQueries,
    AnnouncementStart,
    Deliveries,
    SendAnnouncementJob,
  ],
})
export class AnnouncementsModule implements OnModuleInit {
  constructor(
    @Inject(JobRunner) private readonly jobs: JobRunner,
    @Inject(SendAnnouncementJob) private readonly sendAnnouncement: SendAnnouncementJob,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this.sendAnnouncement);
  }
}
