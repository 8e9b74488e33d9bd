import { Inject, Injectable } from '@nestjs/common';
import type {
  Announcement as Shown,
  AnnouncementListItem,
  ContactType,
  Delivery,
  DeliveryStatus,
  Page,
  RecipientCount,
} from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound } from '../../platform/http/problem';
import { Announcement } from './announcement.entity';
import { DELIVERIES, LISTED, ONE, RECIPIENT_COUNT } from './announcements.statement';
import { addressOf, idOf, pageOf } from './list-cursor';

interface PageQuery {
  cursor?: string;
  limit: number;
}

/** Announcements as their author sees them. */
@Injectable()
export class AnnouncementsQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  list(actor: PersonActor, { cursor, limit }: PageQuery): Promise<Page<AnnouncementListItem>> {
    const before = idOf(cursor);
    return this.uow.read(actor, async (tx) => {
      const found = await tx.query<AnnouncementListItem>(LISTED, [actor.tenantId, before, limit + 1]);
      const { rows, nextCursor } = pageOf(found, limit, ({ id }) => id);
      return { items: rows, nextCursor };
    });
  }

  get(actor: PersonActor, id: string): Promise<Shown> {
    return this.uow.read(actor, (tx) => this.one(tx, id));
  }

  async one(tx: Transaction, id: string): Promise<Shown> {
    const [row] = await tx.query<Shown>(ONE, [tx.actor.tenantId, id]);
    if (!row) throw notFound();
    return row;
  }

  /** One of the own company: what a partner below has written is theirs alone. */
  async ownRow(tx: Transaction, id: string): Promise<Announcement> {
    const [row] = await tx.scoped(Announcement).find({ id, tenantId: tx.actor.tenantId });
    if (!row) throw notFound();
    return row;
  }

  recipients(actor: PersonActor, types: readonly ContactType[]): Promise<RecipientCount> {
    return this.uow.read(actor, async (tx) => {
      const [row] = await tx.query<RecipientCount>(RECIPIENT_COUNT, [types]);
      return row as RecipientCount;
    });
  }

  deliveries(
    actor: PersonActor,
    id: string,
    { cursor, limit, status }: PageQuery & { status?: DeliveryStatus },
  ): Promise<Page<Delivery>> {
    const after = addressOf(cursor);
    return this.uow.read(actor, async (tx) => {
      await this.ownRow(tx, id);
      const found = await tx.query<Delivery & { key: string }>(DELIVERIES, [
        actor.tenantId,
        id,
        status ?? null,
        after,
        limit + 1,
      ]);
      const { rows, nextCursor } = pageOf(found, limit, ({ key }) => key);
      return { items: rows.map(({ key: _, ...item }) => item), nextCursor };
    });
  }
}
