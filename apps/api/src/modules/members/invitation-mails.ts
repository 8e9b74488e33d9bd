import { Inject, Injectable } from '@nestjs/common';
import { kindOf, type Language } from '@tenantry/contracts';
import type { Transaction } from '../../platform/database/transaction';
import { MailOutbox } from '../../platform/mail/mail-outbox';
import type { Membership } from '../accounts';

/** The mails of an invitation: with a link to choose a password, or for who has one, with the way to sign in. */
@Injectable()
export class InvitationMails {
  constructor(@Inject(MailOutbox) private readonly outbox: MailOutbox) {}

  /** Which of the two it is, is decided when it goes: whoever looks at the mails of a tenant does not learn it (S001-40). */
  async queue(tx: Transaction, membership: Membership, language: Language): Promise<void> {
    const { tenantId, userId, role, invitedFirstName, invitedLastName, invitedEmail } = membership;
    const [tenant] = await tx.query<{ timezone: string }>('select timezone from tenants where id = $1', [tenantId]);
    await this.outbox.queue(tx, {
      tenantId,
      userId,
      template: 'account_created',
      facts: { invitedBy: tx.actor.name },
      audience: kindOf(role) === 'customer' ? 'customer' : 'admin',
      toEmail: invitedEmail ?? '',
      toName: `${invitedFirstName} ${invitedLastName}`,
      language,
      timezone: tenant?.timezone ?? 'Europe/Rome',
      sendAt: tx.now,
      localDate: null,
    });
  }

  /** The link that is out is dead, and the mail that has not gone stays. */
  async callBack(tx: Transaction, { id, tenantId, userId }: Membership): Promise<void> {
    await tx.query('select identity.void_invitation($1, tenancy.now())', [id]);
    await tx.query(
      `update outbound_emails set status = 'cancelled', reason = 'invitationOver', sealed_token = null, version = version + 1
       where tenant_id = $1 and user_id = $2 and template in ('account_created', 'account_added')
         and status in ('queued', 'scheduled', 'failed')`,
      [tenantId, userId],
    );
  }

  /** The language in which the person was written to before. */
  async languageOf(tx: Transaction, { tenantId, userId }: Membership): Promise<Language> {
    const [mail] = await tx.query<{ language: Language }>(
      `select language from outbound_emails where tenant_id = $1 and user_id = $2
         and template in ('account_created', 'account_added') order by created_at desc limit 1`,
      [tenantId, userId],
    );
    return mail?.language ?? 'it';
  }
}
