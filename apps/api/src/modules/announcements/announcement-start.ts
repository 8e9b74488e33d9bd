import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction';
import { subjectOf } from './announcement-facts';
import { Announcement } from './announcement.entity';

// One statement for all: each address once, by the contact nearest to the author, then the oldest (decision 18). Whose
// contact an address is, once or more often, may read it in their area.
const ADDRESS = `with announced as materialized (select * from identity.announced_contacts($2)),
  chosen as (select distinct on (email_norm) * from announced order by email_norm, depth, created_at, contact_id),
  readers as (
    insert into announcement_recipients (tenant_id, announcement_id, contact_id, email_norm)
    select tenant_id, $1, contact_id, email_norm from announced on conflict do nothing),
  added as (
    insert into announcement_deliveries (tenant_id, announcement_id, recipient_tenant_id, contact_id, name, email, email_norm, language, self_managed, status)
    select $3, $1, tenant_id, contact_id, name, email, email_norm, language, self_managed, case when suppressed then 'suppressed' else 'queued' end
    from chosen returning 1)
  update announcements set recipients = (select count(*) from added) where id = $1`;

/** The moment at which an announcement is no plan any more: whom it is for is decided now, and once. */
@Injectable()
export class AnnouncementStart {
  /** Takes a scheduled announcement whose time has come up; false where somebody has withdrawn it meanwhile. */
  async take(tx: Transaction, { id, tenantId, types, texts }: Announcement): Promise<boolean> {
    const [author] = await tx.query<{ status: string }>('select status from tenants where id = $1', [tenantId]);
    const isOpen = author?.status === 'active';
    const taken = await tx
      .scoped(Announcement)
      .updateWhere(
        { id, status: 'scheduled' },
        isOpen ? { status: 'sending', startedAt: tx.now } : { status: 'cancelled', endedAt: tx.now },
      );
    if (!taken) return false;
    if (isOpen) {
      // Thousands of rows with their keys, once and with nobody waiting: a busy machine may take longer than a request may.
      await tx.query(`set local statement_timeout = '60s'`);
      await tx.query(ADDRESS, [id, types, tenantId]);
    }
    const action = isOpen ? 'announcement.started' : 'announcement.cancelled';
    await tx.emit({ action, tenantId, objectId: id, values: { subject: subjectOf(texts) } });
    return isOpen;
  }
}
