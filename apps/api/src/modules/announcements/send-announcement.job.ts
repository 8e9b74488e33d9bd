import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { JobHandler } from '../../platform/jobs/job-handler';
import type { JobPayload } from '../../platform/jobs/job-payload';
import { Bounces } from '../../platform/mail/bounces';
import type { MailTransport } from '../../platform/mail/mail-transport';
import { BULK_MAIL_TRANSPORT } from '../../platform/mail/mail.module';
import { subjectOf } from './announcement-facts';
import { AnnouncementStart } from './announcement-start';
import { Announcement } from './announcement.entity';
import { Deliveries } from './deliveries';
import { DeliveryRun } from './delivery-run';

const TASK = 'announcements.deliver';
// One announcement at a time, on all servers together: of four workers three are left to everything else, and a run knows
// that nobody else holds its mails.
const QUEUE = 'announcements';
const STRETCH = 5000;
const LANES = 2;
const PAUSE_WITHOUT_SERVER = 30_000;

/** (Re)places the job that sends an announcement: each has one. */
export const enqueueSending = (tx: Transaction, announcementId: string, runAt: Date): Promise<void> =>
  tx.enqueue(TASK, { announcementId }, { runAt, jobKey: `announcement:${announcementId}`, queue: QUEUE });

/**
 * Sends an announcement in stretches of a few seconds, then lets others have their turn: a large one holds up neither the
 * queue nor a small one of somebody else (JB-03).
 */
@Injectable()
export class SendAnnouncementJob implements JobHandler {
  readonly name = TASK;

  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(AnnouncementStart) private readonly start: AnnouncementStart,
    @Inject(Deliveries) private readonly deliveries: Deliveries,
    @Inject(Bounces) private readonly bounces: Bounces,
    @Inject(BULK_MAIL_TRANSPORT) private readonly transport: MailTransport,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async run({ tenantId, announcementId }: JobPayload): Promise<void> {
    const actor = await this.uow.systemActorOf('announcement', tenantId);
    const id = String(announcementId);
    const announcement = await this.uow.run(actor, (tx) => this.takeUp(tx, id));
    if (!announcement) return;
    const until = performance.now() + STRETCH;
    const tools = {
      uow: this.uow,
      deliveries: this.deliveries,
      bounces: this.bounces,
      transport: this.transport,
      mailFrom: this.environment.mailFrom,
    };
    const run = new DeliveryRun(tools, actor, announcement, () => performance.now() < until);
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => run.keepOn()));
    const failed = lanes.find((lane) => lane.status === 'rejected');
    if (failed) throw failed.reason;
    await this.uow.run(actor, (tx) => this.goOn(tx, announcement, run.isServerAway));
  }

  /** The announcement whose mails are to be sent now; undefined where there is nothing to do, or not yet. */
  private async takeUp(tx: Transaction, id: string): Promise<Announcement | undefined> {
    const [announcement] = await tx.scoped(Announcement).find({ id, tenantId: tx.actor.tenantId });
    // Announcements are never removed: this one is another tenant's, or was never there (TI-10).
    if (!announcement) throw new Error('the announcement of this job is out of reach of its tenant');
    if (announcement.status === 'sending') {
      await this.deliveries.putBack(tx, id);
      return announcement;
    }
    // Withdrawn while a run held some that was then killed: whether those went, nobody knows; they do not go again.
    if (announcement.status === 'cancelled') {
      await this.deliveries.putBack(tx, id);
      await this.deliveries.cancelQueued(tx, id, 'byHand');
      return undefined;
    }
    const { status, sendAt } = announcement;
    if (status !== 'scheduled' || !sendAt) return undefined;
    if (sendAt.getTime() > tx.now.getTime()) {
      await enqueueSending(tx, id, sendAt);
      return undefined;
    }
    return (await this.start.take(tx, announcement)) ? announcement : undefined;
  }

  private async goOn(tx: Transaction, { id, tenantId, texts }: Announcement, isServerAway: boolean): Promise<void> {
    const due = await this.deliveries.nextDue(tx, id);
    if (due) {
      const soonest = tx.now.getTime() + (isServerAway ? PAUSE_WITHOUT_SERVER : 0);
      await enqueueSending(tx, id, new Date(Math.max(due.getTime(), soonest)));
      return;
    }
    const ended = await tx
      .scoped(Announcement)
      .updateWhere({ id, status: 'sending' }, { status: 'sent', endedAt: tx.now });
    if (!ended) return;
    await tx.emit({
      action: 'announcement.sent',
      tenantId,
      objectId: id,
      values: { subject: subjectOf(texts), recipients: ended.recipients },
    });
  }
}
