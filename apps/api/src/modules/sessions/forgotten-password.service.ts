import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@tenantry/contracts';
import { systemActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RateLimits } from '../../platform/http/rate-limits';
import { MailOutbox } from '../../platform/mail/mail-outbox';
import { emailKey } from '../accounts';
import { accountsOf, type AccountRow } from './account-list';

type AppAudience = 'admin' | 'customer';

// Longer than any of the ways takes: a known address writes a mail, an unknown one writes nothing, and time would tell.
const ANSWERED_AFTER = 150;
// Work done meanwhile leaves the machine a little warmer: the 0.2 ms that this tells drown in what is added by chance.
const ADDED_BY_CHANCE = 30;

interface Person {
  user_id: string;
  status: string;
  first_name: string;
  email: string;
  language: Language;
}

/** Those of a person's accounts whose creation mail has gone. */
async function withSentMail(tx: Transaction, userId: string, accounts: readonly AccountRow[]): Promise<AccountRow[]> {
  const rows = await tx.query<{ tenant_id: string }>(
    `select tenant_id from outbound_emails
     where tenant_id = any ($1) and user_id = $2 and template = 'account_created' and status = 'sent'`,
    [accounts.map((account) => account.tenant_id), userId],
  );
  return accounts.filter((account) => rows.some((row) => row.tenant_id === account.tenant_id));
}

/** The way to a new password for who has lost theirs; says nothing of who has an account. */
@Injectable()
export class ForgottenPasswordService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(MailOutbox) private readonly outbox: MailOutbox,
    @Inject(RateLimits) private readonly rateLimits: RateLimits,
  ) {}

  /** Mails a link to a person with an account in this app; answers the same after the same time in every case (AU-04). */
  async ask(audience: AppAudience, email: string): Promise<null> {
    const [outcome] = await Promise.allSettled([
      this.mailLink(audience, emailKey(email)),
      wait(ANSWERED_AFTER + randomInt(ADDED_BY_CHANCE)),
    ]);
    if (outcome.status === 'rejected') throw outcome.reason;
    return null;
  }

  /**
   * An invited person gets the creation mail once more when the first one has gone, and nothing before: only that mail lets
   * them in (decision 15).
   */
  private async mailLink(audience: AppAudience, key: string): Promise<void> {
    if (!(await this.rateLimits.mayMail(key))) return;
    const { person, account } = await this.uow.read(systemActor('forgotten-password'), async (tx) => {
      const [found] = await tx.query<Person>('select * from identity.credentials($1)', [key]);
      const accounts = found ? await accountsOf(tx, found.user_id, audience) : [];
      const open = found?.status === 'invited' ? await withSentMail(tx, found.user_id, accounts) : accounts;
      return { person: found, account: open[0] };
    });
    if (!person || !account || !['active', 'invited'].includes(person.status)) return;
    await this.uow.run(systemActor('forgotten-password', account.tenant_id, account.tenant_path), async (tx) => {
      await this.outbox.queue(tx, {
        tenantId: account.tenant_id,
        userId: person.user_id,
        template: person.status === 'invited' ? 'account_created' : 'password_reset',
        audience,
        toEmail: person.email,
        toName: person.first_name,
        language: person.language,
        timezone: 'Europe/Rome',
        sendAt: tx.now,
        localDate: null,
      });
      await tx.emit({ action: 'user.reset_requested', tenantId: account.tenant_id, objectId: person.user_id });
    });
  }
}
