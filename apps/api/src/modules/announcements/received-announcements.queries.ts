import { Inject, Injectable } from '@nestjs/common';
import type { AnnouncementTexts, Page, ReceivedAnnouncement } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { textFor } from './announcement-text';
import { RECEIVED } from './announcements.statement';
import { idOf, pageOf } from './list-cursor';

type Row = Pick<ReceivedAnnouncement, 'id' | 'senderName' | 'language' | 'receivedAt'> & { texts: AnnouncementTexts };

/** Announcements as those read them whom they have reached: in the words of the mail. */
@Injectable()
export class ReceivedAnnouncementsQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  list(actor: PersonActor, { cursor, limit }: { cursor?: string; limit: number }): Promise<Page<ReceivedAnnouncement>> {
    const before = idOf(cursor);
    return this.uow.read(actor, async (tx) => {
      const found = await tx.query<Row>(RECEIVED, [before, limit + 1]);
      const { rows, nextCursor } = pageOf(found, limit, ({ id }) => id);
      return { items: rows.map(({ texts, ...row }) => ({ ...row, ...textFor(texts, row.language) })), nextCursor };
    });
  }
}
