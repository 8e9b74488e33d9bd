import { Inject, Injectable } from '@nestjs/common';
import type { AccountRecoveryKind, Role } from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import { systemActor } from '../../platform/access/actor';
import type { DomainEvent } from '../../platform/audit/domain-event';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { JobHandler } from '../../platform/jobs/job-handler';
import type { JobPayload } from '../../platform/jobs/job-payload';
import { SecurityMails } from '../../platform/mail/security-mails';
import { emailKey, grantPlace, Membership } from '../accounts';
import { ContactOfUser } from '../contacts';
import { EmailChangeMails, UNDO_FOR } from '../email-changes';
import { FINISH_RECOVERY } from './account-recoveries.service';
import { recoveryEvent } from './recovery-events';
import { RecoveryMails } from './recovery-mails';
import { reachesAllOf } from './recovery-reach';
import { TELL_REQUESTER } from './tell-requester.job';

interface Due {
  user_id: string;
  requested_by: string;
  requested_in: string;
  requester_active: boolean;
  takes_force_at: Date;
}

interface Finished {
  outcome: 'done' | 'refused';
  kind: AccountRecoveryKind;
  user_id: string;
  tenant_id: string;
  audience: 'admin' | 'customer';
  old_email: string;
  new_email: string | null;
  name: string;
  reason: string;
  requested_by: string;
  requester: string;
}

type Requester = NonNullable<DomainEvent['by']>;

/**
 * Makes a recovery take force when its 72 hours have passed. What it stood on is asked anew: whoever asked for it may still,
 * the person is still there, and their address is still the same. It concerns the person in all tenants, so it is made on
 * behalf of the root. Of this and the link that stops it one wins: the state is the condition of both.
 */
@Injectable()
export class FinishRecoveryJob implements JobHandler {
  readonly name = FINISH_RECOVERY;

  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ContactOfUser) private readonly contacts: ContactOfUser,
    @Inject(EmailChangeMails) private readonly emailMails: EmailChangeMails,
    @Inject(RecoveryMails) private readonly mails: RecoveryMails,
    @Inject(SecurityMails) private readonly securityMails: SecurityMails,
  ) {}

  async run({ recoveryId }: JobPayload): Promise<void> {
    await this.uow.run(systemActor('account-recovery'), async (tx) => {
      const [due] = await tx.query<Due>('select * from identity.due_account_recovery($1)', [recoveryId]);
      if (!due) return;
      if (due.takes_force_at.getTime() > tx.now.getTime()) {
        await tx.enqueue(
          FINISH_RECOVERY,
          { recoveryId },
          { runAt: due.takes_force_at, jobKey: `recovery:${String(recoveryId)}` },
        );
        return;
      }
      const changeId = uuid();
      const [finished] = await tx.query<Finished>(
        'select * from identity.finish_account_recovery($1, $2, $3, tenancy.now(), $4)',
        [recoveryId, changeId, await this.isStillAllowed(tx, due), UNDO_FOR],
      );
      if (!finished) return;
      const about = aboutOf(finished);
      const by = { userId: finished.requested_by, name: finished.requester, tenantId: due.requested_in };
      if (finished.outcome === 'refused') {
        await tx.emit(recoveryEvent('refused', about, { by }));
        await tx.enqueue(TELL_REQUESTER, { recoveryId });
      } else if (about.newEmail === null) await this.resetFactors(tx, finished, by);
      else await this.forceAddress(tx, finished, { changeId, newEmail: about.newEmail, by });
    });
  }

  private async isStillAllowed(tx: Transaction, due: Due): Promise<boolean> {
    const memberships = await tx
      .scoped(Membership)
      .find({ userId: due.requested_by, tenantId: due.requested_in, status: 'active' });
    const { tenantPath } = await grantPlace(tx, due.requested_in);
    const roles: Role[] = memberships.map(({ role }) => role);
    return due.requester_active && (await reachesAllOf(tx, { tenantPath, roles }, due.user_id));
  }

  private async resetFactors(tx: Transaction, finished: Finished, by: Requester): Promise<void> {
    const { user_id: userId, tenant_id: tenantId, audience, reason } = finished;
    await tx.emit(recoveryEvent('done', aboutOf(finished), { by, reason }));
    await this.securityMails.tellOfOthers(tx, { userId, tenantId, audience, change: 'factorsReset' });
  }

  private async forceAddress(
    tx: Transaction,
    finished: Finished,
    { changeId, newEmail, by }: { changeId: string; newEmail: string; by: Requester },
  ): Promise<void> {
    const { user_id: userId, tenant_id: tenantId, audience, old_email: oldEmail, reason } = finished;
    await this.contacts.follow(tx, { userId, email: newEmail, emailNorm: emailKey(newEmail) });
    const memberships = await tx.scoped(Membership).find({ userId, status: 'active' });
    const changes = [{ field: 'email', from: oldEmail, to: newEmail }];
    for (const place of new Set(memberships.map((one) => one.tenantId)))
      await tx.emit(recoveryEvent('done', { ...aboutOf(finished), tenantId: place }, { by, reason, changes }));
    const role: Role = audience === 'customer' ? 'member' : 'partner_reader';
    await this.emailMails.tellOld(tx, 'email_changed', { changeId, userId, tenantId, role, oldEmail, newEmail });
    await this.mails.addressForced(tx, { userId, tenantId, audience }, newEmail);
  }
}

const aboutOf = ({ kind, tenant_id: tenantId, user_id: userId, name, new_email: newEmail, requester }: Finished) => ({
  kind,
  tenantId,
  userId,
  name,
  newEmail,
  requester,
});
