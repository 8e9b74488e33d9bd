import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction';
import { MailOutbox } from './mail-outbox';

/** A mail that came back for good: to whom, and what it was about. */
export interface Bounce {
  /** The company whose mail it was, within reach. */
  tenantId: string;
  email: string;
  emailNorm: string;
  cause: 'refused' | 'notice';
  smtpCode: number | null;
  subject: string;
}

interface EmergencyRow {
  email: string;
  name: string;
  language: 'it' | 'en';
  timezone: string;
}

/** What follows when a mailbox does not exist any more: no second mail goes there, and somebody else is told, once. */
@Injectable()
export class Bounces {
  constructor(@Inject(MailOutbox) private readonly outbox: MailOutbox) {}

  async note(tx: Transaction, { tenantId, email, emailNorm, cause, smtpCode, subject }: Bounce): Promise<void> {
    const [row] = await tx.query<{ is_new: boolean }>('select identity.suppress_address($1, $2, $3) as is_new', [
      emailNorm,
      cause,
      smtpCode,
    ]);
    // The first of several bounces has told already.
    if (row?.is_new) await this.tell(tx, { tenantId, email, subject });
  }

  /** Writes it into the history of a company that the address belongs to, and tells its emergency address. */
  async tell(tx: Transaction, about: Pick<Bounce, 'tenantId' | 'email' | 'subject'>): Promise<void> {
    const { tenantId, email } = about;
    await tx.emit({ action: 'mail.bounced', tenantId, objectId: tenantId, values: { to: email } });
    await this.tellEmergencyAddress(tx, about);
  }

  /** A customer's other address, which it has given for this case (S001-14); never the mail itself, which may carry a link. */
  private async tellEmergencyAddress(
    tx: Transaction,
    { tenantId, email, subject }: Pick<Bounce, 'tenantId' | 'email' | 'subject'>,
  ): Promise<void> {
    const [emergency] = await tx.query<EmergencyRow>(
      `select t.emergency_email as email, t.name, t.language, t.timezone from tenants t
       where t.id = $1 and t.kind = 'customer' and lower(t.emergency_email) <> lower($2)`,
      [tenantId, email],
    );
    if (!emergency) return;
    await this.outbox.queue(tx, {
      tenantId,
      userId: null,
      template: 'address_bounced',
      facts: { bouncedEmail: email, subject },
      audience: 'customer',
      toEmail: emergency.email,
      toName: emergency.name,
      language: emergency.language,
      timezone: emergency.timezone,
      sendAt: tx.now,
      localDate: null,
    });
  }
}
