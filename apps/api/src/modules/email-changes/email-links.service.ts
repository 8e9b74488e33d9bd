import { Inject, Injectable } from '@nestjs/common';
import type { EmailChangeLink, EmailChangeOutcome, Role } from '@tenantry/contracts';
import { systemActor, type PersonActor } from '../../platform/access/actor';
import { hashOf } from '../../platform/crypto/secret-token';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal } from '../../platform/http/problem';
import { emailKey } from '../accounts';
import { ContactOfUser } from '../contacts';
import { EmailChangeMails } from './email-change-mails';

/** Decision 14, from the confirmation on. */
export const UNDO_FOR = '72 hours';

type AppAudience = 'admin' | 'customer';

interface Decided {
  outcome: EmailChangeOutcome['outcome'];
  change_id: string;
  user_id: string;
  tenant_id: string;
  audience: AppAudience;
  old_email: string;
  new_email: string;
  name: string;
}

/**
 * What the mailed links of a change do. Looking at one changes nothing; using it works once (TK-02). A change concerns the
 * person in all tenants at once (S004-39), so it is made on behalf of the root.
 */
@Injectable()
export class EmailLinksService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ContactOfUser) private readonly contacts: ContactOfUser,
    @Inject(EmailChangeMails) private readonly mails: EmailChangeMails,
  ) {}

  async inspect(audience: AppAudience, token: string): Promise<EmailChangeLink> {
    const [link] = await this.uow.read(systemActor('email-link'), (tx) =>
      tx.query<{ purpose: EmailChangeLink['purpose']; first_name: string; new_email: string }>(
        'select purpose, first_name, new_email from identity.inspect_email_link($1, $2, tenancy.now())',
        [hashOf(token), audience],
      ),
    );
    if (!link) throw new Refusal('linkInvalid');
    return { purpose: link.purpose, firstName: link.first_name, newEmail: link.new_email };
  }

  /** By the person themselves, who has just shown that they are: whoever else is signed in holds an invalid link (AU-06). */
  confirm(actor: PersonActor, token: string): Promise<EmailChangeOutcome> {
    return this.uow.run({ ...systemActor('email-link'), userId: actor.userId }, async (tx) => {
      const [decided] = await tx.query<Decided>(
        'select * from identity.confirm_email_change($1, $2, $3, tenancy.now(), $4)',
        [hashOf(token), actor.audience, actor.sessionId, UNDO_FOR],
      );
      if (!decided) throw new Refusal('linkInvalid');
      if (decided.outcome === 'confirmed') {
        await this.contacts.follow(tx, { userId: decided.user_id, ...withKey(decided.new_email) });
        await this.recordEverywhere(tx, 'user.email_changed', decided, [decided.old_email, decided.new_email]);
        await this.tellOld(tx, 'email_changed', decided);
      } else {
        await this.record(tx, 'user.email_change_refused', decided.tenant_id, decided);
        await this.tellOld(tx, 'email_change_refused', decided);
      }
      return { outcome: decided.outcome };
    });
  }

  /** By whoever has the mail to the old address, signed in or not: whoever took the account may have shut them out. */
  undo(audience: AppAudience, token: string): Promise<EmailChangeOutcome> {
    return this.uow.run(systemActor('email-link'), async (tx) => {
      const [decided] = await tx.query<Decided>('select * from identity.undo_email_change($1, $2, tenancy.now())', [
        hashOf(token),
        audience,
      ]);
      if (!decided) throw new Refusal('linkInvalid');
      if (decided.outcome === 'reverted') {
        await this.contacts.follow(tx, { userId: decided.user_id, ...withKey(decided.old_email) });
        await this.recordEverywhere(tx, 'user.email_reverted', decided, [decided.new_email, decided.old_email]);
        await this.tellOld(tx, 'email_reverted', decided);
      } else await this.record(tx, 'user.email_change_cancelled', decided.tenant_id, decided);
      return { outcome: decided.outcome };
    });
  }

  private async recordEverywhere(
    tx: Transaction,
    action: 'user.email_changed' | 'user.email_reverted',
    decided: Decided,
    [from, to]: readonly [string, string],
  ): Promise<void> {
    const tenants = await tx.query<{ tenant_id: string }>(
      `select distinct tenant_id from memberships where user_id = $1 and status = 'active' order by tenant_id`,
      [decided.user_id],
    );
    for (const { tenant_id: tenantId } of tenants)
      await this.record(tx, action, tenantId, decided, [{ field: 'email', from, to }]);
  }

  /** Done by the person: whoever holds the link is taken for them, and to confirm they have signed in besides. */
  private record(
    tx: Transaction,
    action: string,
    tenantId: string,
    { user_id: userId, name, new_email: email }: Decided,
    changes?: { field: string; from: string; to: string }[],
  ): Promise<void> {
    const by = { userId, name, tenantId };
    return tx.emit({ action, tenantId, objectId: userId, by, values: { name, email }, ...(changes && { changes }) });
  }

  private tellOld(
    tx: Transaction,
    template: 'email_changed' | 'email_reverted' | 'email_change_refused',
    decided: Decided,
  ): Promise<void> {
    return this.mails.tellOld(tx, template, {
      changeId: decided.change_id,
      userId: decided.user_id,
      tenantId: decided.tenant_id,
      role: (decided.audience === 'customer' ? 'member' : 'partner_reader') satisfies Role,
      oldEmail: decided.old_email,
      newEmail: decided.new_email,
    });
  }
}

const withKey = (email: string) => ({ email, emailNorm: emailKey(email) });
