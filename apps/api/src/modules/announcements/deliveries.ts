import { Injectable } from '@nestjs/common';
import type { ContactType, Language } from '@tenantry/contracts';
import type { Transaction } from '../../platform/database/transaction';

/** One mail that was taken up to be sent now. */
export interface TakenDelivery {
  id: string;
  recipientTenantId: string;
  contactId: string;
  name: string;
  email: string;
  emailNorm: string;
  language: Language;
  attempts: number;
}

/** What became of an attempt. `again`: put back for later. */
export interface Outcome {
  id: string;
  status: 'sent' | 'failed' | 'bounced' | 'suppressed' | 'cancelled' | 'again';
  reason: string | null;
  /** Of `again`: seconds until the next attempt. */
  after?: number;
}

// No named statement: its plan would be made while the table is small, and kept while ten thousand rows come.
const TAKE = `update announcement_deliveries d set status = 'sending', attempts = d.attempts + 1
    where d.id = (
      select q.id from announcement_deliveries q
      where q.announcement_id = $1 and q.status = 'queued' and q.next_attempt_at <= tenancy.now()
      order by q.next_attempt_at limit 1 for update skip locked)
      and exists (select from announcements a where a.id = $1 and a.status = 'sending')
    returning d.id, d.recipient_tenant_id as "recipientTenantId", d.contact_id as "contactId", d.name, d.email,
      d.email_norm as "emailNorm", d.language, d.attempts`;

const RECORD = {
  name: 'announcement-delivery-record',
  // What is to go again does not, where the announcement was withdrawn during the attempt.
  text: `update announcement_deliveries d set reason = $3,
      status = case when $2 <> 'again' then $2
        when exists (select from announcements a where a.id = d.announcement_id and a.status = 'sending') then 'queued' else 'cancelled' end,
      sent_at = case $2 when 'sent' then tenancy.now() end,
      next_attempt_at = tenancy.now() + $4 * interval '1 second'
    where d.id = $1 and d.status = 'sending'`,
};

// In the order in which they are told: the first that holds.
const WHY_STALE = `select case
    when c.id is null then 'outOfReach' when c.deleted_at is not null then 'contactDeleted'
    when not exists (select from contact_type_assignments a where a.contact_id = c.id and a.type = any ($2)) then 'noType'
    when t.status <> 'active' then 'customerDisabled' else 'notReachable' end as reason
  from (select $1::uuid as id) wanted left join contacts c on c.id = wanted.id left join tenants t on t.id = c.tenant_id`;

/** The mails of an announcement: who is next, and what became of each. */
@Injectable()
export class Deliveries {
  /** Takes up the next mail that is due, unless the announcement was withdrawn. */
  async take(tx: Transaction, announcementId: string): Promise<TakenDelivery | undefined> {
    const [row] = await tx.query<TakenDelivery>(TAKE, [announcementId]);
    return row;
  }

  async record(tx: Transaction, { id, status, reason, after = 0 }: Outcome): Promise<void> {
    await tx.query(RECORD, [id, status, reason, after]);
  }

  /** Whose run has ended without a word was killed: what it held may have gone, and goes again under the same Message-ID. */
  async putBack(tx: Transaction, announcementId: string): Promise<void> {
    await tx.query(
      `update announcement_deliveries set status = 'queued' where announcement_id = $1 and status = 'sending'`,
      [announcementId],
    );
  }

  async cancelQueued(tx: Transaction, announcementId: string, reason: string): Promise<void> {
    await tx.query(
      `update announcement_deliveries set status = 'cancelled', reason = $2 where announcement_id = $1 and status = 'queued'`,
      [announcementId, reason],
    );
  }

  /** When the next mail is due; null where none is left. */
  async nextDue(tx: Transaction, announcementId: string): Promise<Date | null> {
    const [row] = await tx.query<{ due: Date | null }>(
      `select min(next_attempt_at) as due from announcement_deliveries where announcement_id = $1 and status in ('queued', 'sending')`,
      [announcementId],
    );
    return row?.due ?? null;
  }

  /** Why a contact is written to no more, in a word that the screens know. */
  async whyStale(tx: Transaction, contactId: string, types: readonly ContactType[]): Promise<string> {
    const [row] = await tx.query<{ reason: string }>(WHY_STALE, [contactId, types]);
    return row?.reason ?? 'outOfReach';
  }
}
