import { Inject, Injectable } from '@nestjs/common';
import type { AccountRecoveryKind, Language, MailTemplate } from '@tenantry/contracts';
import type { Transaction } from '../../platform/database/transaction';
import { MailOutbox } from '../../platform/mail/mail-outbox';
import { factsOfRecovery } from '../../platform/mail/recovery-notice';

interface Whose {
  userId: string;
  tenantId: string;
  audience: 'admin' | 'customer';
}

interface Started extends Whose {
  recoveryId: string;
  kind: AccountRecoveryKind;
  oldEmail: string;
  newEmail: string | null;
  reason: string;
  requester: string;
  takesForceAt: Date;
}

/** The mails of a recovery: to the address in force with the way to stop it, and to the new one. */
@Injectable()
export class RecoveryMails {
  constructor(@Inject(MailOutbox) private readonly outbox: MailOutbox) {}

  async started(tx: Transaction, recovery: Started): Promise<void> {
    const { recoveryId, kind, oldEmail, newEmail, reason, requester, takesForceAt } = recovery;
    const takesForce = takesForceAt.toISOString();
    await this.queue(tx, kind === 'address' ? 'forced_address_started' : 'factor_reset_started', oldEmail, recovery, {
      recoveryId,
      ...factsOfRecovery({ newEmail, reason, requester, takesForceAt: takesForce }),
    });
    // Says nothing of the person's address, of the reason, or of who asked: the new one may be somebody else's, mistyped.
    if (newEmail !== null)
      await this.queue(
        tx,
        'forced_address_announced',
        newEmail,
        recovery,
        factsOfRecovery({ newEmail, reason: null, requester: null, takesForceAt: takesForce }),
      );
  }

  /** To the new address, with a link to choose a password: the one before no longer counts. */
  addressForced(tx: Transaction, whose: Whose, newEmail: string): Promise<void> {
    const facts = factsOfRecovery({ newEmail, reason: null, requester: null, takesForceAt: null });
    return this.queue(tx, 'forced_address_done', newEmail, whose, facts);
  }

  private async queue(
    tx: Transaction,
    template: MailTemplate,
    toEmail: string,
    { userId, tenantId, audience }: Whose,
    facts: Record<string, string>,
  ): Promise<void> {
    const [person] = await tx.query<{ first_name: string; language: Language; timezone: string }>(
      `select p.first_name, p.language, t.timezone
       from identity.people_of($1) p join tenants t on t.id = $1 where p.user_id = $2 limit 1`,
      [tenantId, userId],
    );
    if (!person) throw new Error('whose account is recovered has no membership in that tenant');
    await this.outbox.queue(tx, {
      tenantId,
      userId,
      template,
      facts,
      audience,
      toEmail,
      toName: person.first_name,
      language: person.language,
      timezone: person.timezone,
      sendAt: tx.now,
      localDate: null,
    });
  }
}
