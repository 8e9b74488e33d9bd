import { Inject, Injectable } from '@nestjs/common';
import type {
  Announcement as Shown,
  AnnouncementChange,
  AnnouncementId,
  AnnouncementSending,
} from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import type { PersonActor } from '../../platform/access/actor';
import { changesBetween } from '../../platform/audit/domain-event';
import { staleVersion } from '../../platform/audit/stale-version';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal } from '../../platform/http/problem';
import { factsOf, subjectOf } from './announcement-facts';
import { Announcement } from './announcement.entity';
import { canTake, type AnnouncementStep } from './announcement.lifecycle';
import { AnnouncementsQueries } from './announcements.queries';
import { Deliveries } from './deliveries';
import { enqueueSending } from './send-announcement.job';
import { chosenInstant } from './send-instant';

type Change = Partial<Pick<Announcement, 'types' | 'texts' | 'status' | 'sendAt' | 'timezone' | 'endedAt'>>;

const ACTIONS = { edit: 'announcement.updated', send: 'announcement.scheduled', cancel: 'announcement.cancelled' };

/** Writing an announcement, sending it and withdrawing it; it belongs to the company in which it was written. */
@Injectable()
export class AnnouncementsService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(AnnouncementsQueries) private readonly queries: AnnouncementsQueries,
    @Inject(Deliveries) private readonly deliveries: Deliveries,
  ) {}

  create(actor: PersonActor, { types, texts }: AnnouncementChange): Promise<Shown> {
    return this.uow.run(actor, async (tx) => {
      const id = uuid();
      const by = { createdBy: actor.userId, updatedBy: actor.userId };
      await tx.scoped(Announcement).insert({ id, tenantId: actor.tenantId, types, texts, ...by });
      await tx.emit({
        action: 'announcement.created',
        tenantId: actor.tenantId,
        objectId: id,
        values: { subject: subjectOf(texts) },
      });
      return this.queries.one(tx, id);
    });
  }

  update(actor: PersonActor, id: AnnouncementId, version: number, { types, texts }: AnnouncementChange) {
    return this.step(actor, id, version, 'edit', () => Promise.resolve({ types, texts }));
  }

  send(actor: PersonActor, id: AnnouncementId, version: number, sending: AnnouncementSending): Promise<Shown> {
    return this.step(actor, id, version, 'send', async (tx) => {
      const { sendAt, timezone } = await chosenInstant(tx, sending);
      await enqueueSending(tx, id, sendAt);
      return { status: 'scheduled', sendAt, timezone };
    });
  }

  cancel(actor: PersonActor, id: AnnouncementId, version: number): Promise<Shown> {
    return this.step(actor, id, version, 'cancel', async (tx) => {
      await this.deliveries.cancelQueued(tx, id, 'byHand');
      return { status: 'cancelled', endedAt: tx.now };
    });
  }

  private step(
    actor: PersonActor,
    id: AnnouncementId,
    version: number,
    step: AnnouncementStep,
    next: (tx: Transaction) => Promise<Change>,
  ): Promise<Shown> {
    return this.uow.run(actor, async (tx) => {
      const before = await this.queries.ownRow(tx, id);
      if (!canTake(before.status, step))
        throw new Refusal(step === 'cancel' ? 'announcementOver' : 'announcementNotDraft');
      const change = await next(tx);
      const event = { action: ACTIONS[step], tenantId: actor.tenantId, objectId: id };
      // The state is part of the condition: what the worker has taken up meanwhile is no draft any more.
      const after = await tx.scoped(Announcement).updateWhere({ id, version, status: before.status }, {
        ...change,
        updatedAt: tx.now,
        updatedBy: actor.userId,
      } as never);
      if (!after) throw await staleVersion(tx, event);
      await tx.emit({
        ...event,
        values: {
          subject: subjectOf(after.texts),
          ...(step === 'send' && { sendAt: after.sendAt?.toISOString() ?? '' }),
        },
        changes: step === 'edit' ? changesBetween(factsOf(before), factsOf(after)) : [],
      });
      return this.queries.one(tx, id);
    });
  }
}
