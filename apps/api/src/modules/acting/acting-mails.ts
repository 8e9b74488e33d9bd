import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction';
import { factsOfActing, type ActingFacts } from '../../platform/mail/acting-notice';
import { MailOutbox } from '../../platform/mail/mail-outbox';
import { People } from '../accounts';

/** Tells the owners of a customer that somebody acts for it, while it is going on. */
@Injectable()
export class ActingMails {
  constructor(
    @Inject(MailOutbox) private readonly outbox: MailOutbox,
    @Inject(People) private readonly people: People,
  ) {}

  async tellOwners(tx: Transaction, customer: { id: string; timezone: string }, facts: ActingFacts): Promise<void> {
    const people = await this.people.of(tx, customer.id);
    // Who has not come in yet has no account to look into; their first mail tells them how.
    const owners = people.filter(
      ({ role, membership_status, user_status }) =>
        role === 'owner' && membership_status === 'active' && ['active', 'locked'].includes(user_status),
    );
    for (const owner of owners)
      await this.outbox.queue(tx, {
        tenantId: customer.id,
        userId: owner.user_id,
        template: 'acting_started',
        facts: factsOfActing(facts),
        audience: 'customer',
        toEmail: owner.email,
        toName: owner.first_name,
        language: owner.language,
        timezone: customer.timezone,
        sendAt: tx.now,
        localDate: null,
      });
  }
}
