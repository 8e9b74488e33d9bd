import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction';
import { SecurityMails } from '../../platform/mail/security-mails';
import type { SecurityChange } from '../../platform/mail/security-notice';
import { ownSecondFactors } from '../sessions';
import type { FactorOwner } from './factor-owner';
import { renewRecoveryCodes } from './recovery-codes';

/** What every change of a factor brings with it: an entry in the history, a mail, and codes for the first of them. */
@Injectable()
export class FactorChanges {
  constructor(@Inject(SecurityMails) private readonly mails: SecurityMails) {}

  /** Recovery codes come with the first factor; null where there is a set already. */
  async codesIfNone(tx: Transaction): Promise<string[] | null> {
    const { codes } = await ownSecondFactors(tx);
    return codes === 0 ? renewRecoveryCodes(tx) : null;
  }

  async tell(
    tx: Transaction,
    owner: FactorOwner,
    { action, change, values }: { action: string; change: SecurityChange; values?: Record<string, string> },
  ): Promise<void> {
    const { tenantId, userId, audience } = owner;
    await tx.emit({ action, tenantId, objectId: userId, ...(values && { values }) });
    await this.mails.tellOwn(tx, { userId, tenantId, audience, change });
  }
}
