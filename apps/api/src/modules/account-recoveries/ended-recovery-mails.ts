import { Inject, Injectable } from '@nestjs/common';
import type { AccountRecoveryKind, Language, MailTemplate, TenantKind } from '@tenantry/contracts';
import type { Transaction } from '../../platform/database/transaction';
import { MailOutbox } from '../../platform/mail/mail-outbox';
import { factsOfEnded } from '../../platform/mail/recovery-ended-notice';

interface Reader {
  email: string;
  first_name: string;
  language: Language;
  timezone: string;
  tenant_kind: TenantKind;
}

interface Ended {
  /** Who is told, and in which of their companies. */
  userId: string;
  tenantId: string;
  template: Extract<MailTemplate, `recovery_${string}`>;
  kind: AccountRecoveryKind;
  personName: string | null;
  requester: string | null;
}

/** The mails of a recovery that came to nothing. */
@Injectable()
export class EndedRecoveryMails {
  constructor(@Inject(MailOutbox) private readonly outbox: MailOutbox) {}

  /** Whoever no longer works there is told nothing of its people. */
  async tell(tx: Transaction, { userId, tenantId, template, ...ended }: Ended): Promise<void> {
    const [reader] = await tx.query<Reader>(
      `select p.email, p.first_name, p.language, t.timezone, t.kind as tenant_kind
       from identity.people_of($1) p join tenants t on t.id = $1
       where p.user_id = $2 and p.membership_status = 'active' limit 1`,
      [tenantId, userId],
    );
    if (!reader) return;
    await this.outbox.queue(tx, {
      tenantId,
      userId,
      template,
      facts: factsOfEnded(ended),
      audience: reader.tenant_kind === 'customer' ? 'customer' : 'admin',
      toEmail: reader.email,
      toName: reader.first_name,
      language: reader.language,
      timezone: reader.timezone,
      sendAt: tx.now,
      localDate: null,
    });
  }
}
