import { Injectable } from '@nestjs/common';
import type { MailTemplate } from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../database/transaction';
import { OutboundEmail, type MailFacts } from './outbound-email.entity';

export interface MailOrder {
  tenantId: string;
  /** Null where it goes to an address and not to a person. */
  userId: string | null;
  template: MailTemplate;
  facts?: MailFacts;
  audience: 'admin' | 'customer';
  toEmail: string;
  toName: string;
  language: 'it' | 'en';
  timezone: string;
  /** The first instant at which it may go; the day it was asked for, when it was a day. */
  sendAt: Date;
  localDate: string | null;
}

export const SEND_MAIL = 'mail.send';
export const MOST_ATTEMPTS = 12;

/** Instant at which a mail asked for a day goes: 08:00 there, or at once when that has passed (decision 15). */
export async function sendInstant(tx: Transaction, day: string, zone: string): Promise<{ at: Date; today: string }> {
  const [row] = await tx.query<{ at: Date; today: string }>(
    `select greatest(($1::date + time '08:00') at time zone $2, tenancy.now()) as at, tenancy.today($2) as today`,
    [day, zone],
  );
  return row as { at: Date; today: string };
}

/** Puts mails and their jobs into a transaction: both are there when it commits, or neither (JB-01). */
@Injectable()
export class MailOutbox {
  async queue(tx: Transaction, order: MailOrder): Promise<OutboundEmail> {
    const later = order.sendAt.getTime() > tx.now.getTime();
    const [mail] = await tx.scoped(OutboundEmail).insert({
      id: uuid(),
      ...order,
      status: later ? 'scheduled' : 'queued',
      createdBy: tx.actor.userId,
    });
    if (!mail) throw new Error('insert returned nothing');
    await this.enqueue(tx, mail);
    return mail;
  }

  /** (Re)places the job that sends the mail; a moved mail keeps one job. */
  enqueue(tx: Transaction, mail: Pick<OutboundEmail, 'id' | 'sendAt'>): Promise<void> {
    return tx.enqueue(
      SEND_MAIL,
      { mailId: mail.id },
      { runAt: mail.sendAt, jobKey: `mail:${mail.id}`, maxAttempts: MOST_ATTEMPTS },
    );
  }
}
