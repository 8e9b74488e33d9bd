import { Inject, Injectable } from '@nestjs/common';
import { mayIn, type Mail, type MailId, type ManagementMode } from '@tenantry/contracts';
import { levelOf, type PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound, Refusal, refuseField } from '../../platform/http/problem';
import { MailOutbox, sendInstant } from '../../platform/mail/mail-outbox';
import { OutboundEmail } from '../../platform/mail/outbound-email.entity';
import { ASKED_FOR } from './mail-place';
import { canTake, type MailStep } from './mail.lifecycle';

const shown = (mail: OutboundEmail): Mail => ({
  id: mail.id as MailId,
  // Which of the two it is tells whether the address belongs to somebody: partners do not learn that (S001-40).
  template: mail.template === 'account_added' ? 'account_created' : mail.template,
  to: mail.toEmail,
  status: mail.status,
  sendAt: mail.sendAt.toISOString(),
  sentAt: mail.sentAt?.toISOString() ?? null,
  attempts: mail.attempts,
  reason: mail.reason,
  version: mail.version,
});

/** The mails of a customer, and what a partner can still do with those that wait (S001-17). */
@Injectable()
export class MailLogService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(MailOutbox) private readonly outbox: MailOutbox,
  ) {}

  list(actor: PersonActor, customerId: string): Promise<{ items: Mail[] }> {
    return this.uow.read(actor, async (tx) => {
      await this.refuseUnlessMay(tx, actor, 'mails.view', customerId);
      const mails = await tx.scoped(OutboundEmail).find({ tenantId: customerId });
      return { items: mails.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime()).map(shown) };
    });
  }

  reschedule(actor: PersonActor, id: string, day: string, version: number): Promise<Mail> {
    return this.step(actor, id, version, 'reschedule', async (tx, mail) => {
      const { at, today } = await sendInstant(tx, day, mail.timezone);
      if (day < today) throw refuseField('sendDateInPast', 'date');
      return {
        change: { status: 'scheduled', sendAt: at, localDate: day, reason: null },
        values: { sendAt: at.toISOString() },
      };
    });
  }

  sendNow(actor: PersonActor, id: string, version: number): Promise<Mail> {
    return this.step(actor, id, version, 'sendNow', (tx) =>
      Promise.resolve({ change: { status: 'queued', sendAt: tx.now, localDate: null, reason: null }, values: {} }),
    );
  }

  cancel(actor: PersonActor, id: string, version: number): Promise<Mail> {
    return this.step(actor, id, version, 'cancel', () =>
      Promise.resolve({ change: { status: 'cancelled', reason: 'byHand' }, values: {} }),
    );
  }

  /** A mail names people: those of a customer that manages itself are not its partner's to see (decision 19). */
  private async refuseUnlessMay(
    tx: Transaction,
    actor: PersonActor,
    action: 'mails.view' | 'mails.manage',
    customerId: string,
  ): Promise<void> {
    const [customer] = await tx.query<{ managementMode: ManagementMode }>(
      `select t.management_mode as "managementMode" from tenants t
       where t.id = $1 and t.kind = 'customer' and t.tenant_path[${levelOf(actor)}] = $2`,
      [customerId, actor.tenantId],
    );
    if (!customer) throw notFound();
    if (!mayIn(actor.role, action, customer)) throw new Refusal('forbidden');
  }

  private step(
    actor: PersonActor,
    id: string,
    version: number,
    step: MailStep,
    next: (
      tx: Transaction,
      mail: OutboundEmail,
    ) => Promise<{ change: Partial<OutboundEmail>; values: Record<string, string> }>,
  ): Promise<Mail> {
    return this.uow.run(actor, async (tx) => {
      const mails = tx.scoped(OutboundEmail);
      const mail = await mails.getOrNotFound(id);
      await this.refuseUnlessMay(tx, actor, 'mails.manage', mail.tenantId);
      // What tells people about their own account is nobody's to hold back: it may be about who tries to.
      if (!ASKED_FOR.includes(mail.template) || !canTake(mail.status, step)) throw new Refusal('mailNotPending');
      const { change, values } = await next(tx, mail);
      // The state is part of the condition: a mail that the worker has taken meanwhile is not called back.
      const after = await mails.updateWhere({ id, version, status: mail.status }, {
        ...change,
        attempts: 0,
        // A mail that is sent after all carries a new link.
        sealedToken: null,
        updatedAt: tx.now,
        updatedBy: actor.userId,
      } as never);
      if (!after) throw new Refusal('staleVersion');
      if (step !== 'cancel') await this.outbox.enqueue(tx, after);
      const action = { reschedule: 'mail.rescheduled', sendNow: 'mail.sent_now', cancel: 'mail.cancelled' }[step];
      await tx.emit({ action, tenantId: mail.tenantId, objectId: id, values: { to: mail.toEmail, ...values } });
      return shown(after);
    });
  }
}
