import { Inject, Injectable } from '@nestjs/common';
import { kindOf, type WaitingEmailChange } from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import type { PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal, refuseField } from '../../platform/http/problem';
import { emailKey } from '../accounts';
import { EmailChangeMails } from './email-change-mails';
import { ManagedPeople, type Whose } from './managed-people';

/** Decision 14. */
export const WAITS_FOR = '48 hours';

interface Waiting {
  change_id: string;
  new_email: string;
  old_email: string;
  expires_at: Date;
}

/**
 * A new sign-in address is asked for: by its person, or by whoever manages them. It changes nothing but what is shown; the
 * old address stays in force until the person confirms (S004-36).
 */
@Injectable()
export class EmailChangesService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ManagedPeople) private readonly people: ManagedPeople,
    @Inject(EmailChangeMails) private readonly mails: EmailChangeMails,
  ) {}

  get(actor: PersonActor): Promise<WaitingEmailChange> {
    return this.uow.read(actor, async (tx) => this.shown(await this.waiting(tx, this.people.self(actor))));
  }

  /** A newer one takes the place of the one that waits, and its link is dead (S004-37). */
  request(actor: PersonActor, memberId: string | undefined, email: string): Promise<WaitingEmailChange> {
    return this.uow.run(actor, async (tx) => {
      const whose = await this.people.find(tx, actor, memberId);
      const id = uuid();
      const [row] = await tx.query<{ outcome: string }>(
        'select identity.request_email_change($1, $2, $3, $4, $5, $6, tenancy.now(), $7) as outcome',
        [
          id,
          whose.userId,
          whose.tenantId,
          kindOf(whose.role) === 'customer' ? 'customer' : 'admin',
          email,
          emailKey(email),
          WAITS_FOR,
        ],
      );
      if (row?.outcome === 'unchanged') throw refuseField('emailUnchanged', 'email');
      if (row?.outcome === 'taken') throw refuseField('emailTaken', 'email');
      if (row?.outcome !== 'waits') throw new Refusal('memberNotActive');
      const waiting = await this.waiting(tx, whose);
      if (!waiting) throw new Error('what was asked for does not wait');
      await this.record(tx, 'user.email_change_requested', whose, waiting);
      await this.mails.confirm(tx, { ...whose, changeId: id, newEmail: waiting.new_email });
      await this.mails.tellOld(tx, 'email_change_requested', {
        ...whose,
        changeId: id,
        oldEmail: waiting.old_email,
        newEmail: waiting.new_email,
      });
      return this.shown(waiting);
    });
  }

  resend(actor: PersonActor, memberId: string | undefined): Promise<WaitingEmailChange> {
    return this.uow.run(actor, async (tx) => {
      const whose = await this.people.find(tx, actor, memberId);
      const [row] = await tx.query<{ id: string | null }>(
        'select identity.renew_email_change($1, $2, tenancy.now(), $3) as id',
        [whose.userId, whose.tenantId, WAITS_FOR],
      );
      const waiting = await this.waiting(tx, whose);
      if (!row?.id || !waiting) throw new Refusal('noEmailChange');
      await this.record(tx, 'user.email_change_resent', whose, waiting);
      await this.mails.confirm(tx, { ...whose, changeId: row.id, newEmail: waiting.new_email });
      return this.shown(waiting);
    });
  }

  cancel(actor: PersonActor, memberId: string | undefined): Promise<WaitingEmailChange> {
    return this.uow.run(actor, async (tx) => {
      const whose = await this.people.find(tx, actor, memberId);
      const waiting = await this.waiting(tx, whose);
      const [row] = await tx.query<{ email: string | null }>(
        'select identity.cancel_email_change($1, $2, tenancy.now()) as email',
        [whose.userId, whose.tenantId],
      );
      if (!row?.email || !waiting) throw new Refusal('noEmailChange');
      await this.record(tx, 'user.email_change_cancelled', whose, waiting);
      return { pending: null };
    });
  }

  private async waiting(tx: Transaction, { userId, tenantId }: Whose): Promise<Waiting | undefined> {
    const [row] = await tx.query<Waiting>(
      'select change_id, new_email, old_email, expires_at from identity.waiting_email_change($1, $2, tenancy.now())',
      [userId, tenantId],
    );
    return row;
  }

  private shown(waiting: Waiting | undefined): WaitingEmailChange {
    if (!waiting) return { pending: null };
    return { pending: { email: waiting.new_email, expiresAt: waiting.expires_at.toISOString() } };
  }

  private record(
    tx: Transaction,
    action: 'user.email_change_requested' | 'user.email_change_resent' | 'user.email_change_cancelled',
    { tenantId, userId, name }: Whose,
    { new_email: email }: Waiting,
  ): Promise<void> {
    return tx.emit({ action, tenantId, objectId: userId, values: { name, email } });
  }
}
