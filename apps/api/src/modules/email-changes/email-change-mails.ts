import { Inject, Injectable } from '@nestjs/common';
import { kindOf, type Language, type MailTemplate, type Role } from '@tenantry/contracts';
import type { Transaction } from '../../platform/database/transaction';
import { MailOutbox } from '../../platform/mail/mail-outbox';

interface Change {
  changeId: string;
  userId: string;
  tenantId: string;
  role: Role;
  newEmail: string;
}

type Told = Extract<
  MailTemplate,
  'email_change_requested' | 'email_changed' | 'email_reverted' | 'email_change_refused'
>;

/** The mails of a change: to the new address with the link to confirm, to the old one with the way back. */
@Injectable()
export class EmailChangeMails {
  constructor(@Inject(MailOutbox) private readonly outbox: MailOutbox) {}

  /** Says nothing of the old address: the new one may be somebody else's, mistyped. */
  confirm(tx: Transaction, change: Change): Promise<void> {
    return this.queue(tx, 'email_change_confirm', change.newEmail, change, { changeId: change.changeId });
  }

  tellOld(tx: Transaction, template: Told, { oldEmail, ...change }: Change & { oldEmail: string }): Promise<void> {
    const { changeId, newEmail } = change;
    return this.queue(tx, template, oldEmail, change, { changeId, newEmail, oldEmail });
  }

  private async queue(
    tx: Transaction,
    template: MailTemplate,
    toEmail: string,
    { userId, tenantId, role }: Change,
    facts: Record<string, string>,
  ): Promise<void> {
    const [person] = await tx.query<{ first_name: string; language: Language; timezone: string }>(
      `select p.first_name, p.language, t.timezone
       from identity.people_of($1) p join tenants t on t.id = $1 where p.user_id = $2 limit 1`,
      [tenantId, userId],
    );
    if (!person) throw new Error('whose address changes has no membership in that tenant');
    await this.outbox.queue(tx, {
      tenantId,
      userId,
      template,
      facts,
      audience: kindOf(role) === 'customer' ? 'customer' : 'admin',
      toEmail,
      toName: person.first_name,
      language: person.language,
      timezone: person.timezone,
      sendAt: tx.now,
      localDate: null,
    });
  }
}
