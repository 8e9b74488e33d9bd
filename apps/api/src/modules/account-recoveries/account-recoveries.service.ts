import { Inject, Injectable } from '@nestjs/common';
import { kindOf, type AccountRecoveryKind, type NewAccountRecovery, type WaitingRecovery } from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import type { PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal, refuseField } from '../../platform/http/problem';
import { emailKey } from '../accounts';
import { ManagedPeople, type Whose } from '../email-changes';
import { EndedRecoveryMails } from './ended-recovery-mails';
import { recoveryEvent } from './recovery-events';
import { RecoveryMails } from './recovery-mails';
import { reachesAllOf } from './recovery-reach';
import { TELL_REQUESTER } from './tell-requester.job';

/** Decision 13. */
const DELAY = '72 hours';
export const FINISH_RECOVERY = 'account-recoveries.finish';

interface Waiting {
  recovery_id: string;
  kind: AccountRecoveryKind;
  old_email: string;
  new_email: string | null;
  reason: string;
  requester: string;
  takes_force_at: Date;
}

/**
 * Whoever manages a person asks for another address or for no second factor in their place. For 72 hours nothing changes
 * but what is shown, and the address in force can stop it (AU-06).
 */
@Injectable()
export class AccountRecoveriesService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ManagedPeople) private readonly people: ManagedPeople,
    @Inject(RecoveryMails) private readonly mails: RecoveryMails,
    @Inject(EndedRecoveryMails) private readonly endedMails: EndedRecoveryMails,
  ) {}

  start(actor: PersonActor, memberId: string, wanted: NewAccountRecovery): Promise<WaitingRecovery> {
    return this.uow.run(actor, async (tx) => {
      const whose = await this.people.find(tx, actor, memberId);
      if (whose.userId === actor.userId) throw new Refusal('forbidden');
      if (!(await reachesAllOf(tx, { tenantPath: actor.tenantPath, roles: [actor.role] }, whose.userId)))
        throw new Refusal('recoveryOutOfReach');
      await this.request(tx, whose, wanted);
      const waiting = await this.waiting(tx, whose);
      if (!waiting) throw new Error('what was asked for does not wait');
      await tx.emit(recoveryEvent('started', { ...whose, ...eventFacts(waiting) }, { reason: waiting.reason }));
      await this.mails.started(tx, {
        ...whose,
        ...eventFacts(waiting),
        audience: audienceOf(whose),
        recoveryId: waiting.recovery_id,
        oldEmail: waiting.old_email,
        reason: waiting.reason,
        takesForceAt: waiting.takes_force_at,
      });
      await tx.enqueue(
        FINISH_RECOVERY,
        { recoveryId: waiting.recovery_id },
        { runAt: waiting.takes_force_at, jobKey: `recovery:${waiting.recovery_id}` },
      );
      return shown(waiting);
    });
  }

  withdraw(actor: PersonActor, memberId: string): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      const whose = await this.people.find(tx, actor, memberId);
      const waiting = await this.waiting(tx, whose);
      const [row] = await tx.query<{ withdrawn: boolean }>(
        'select identity.withdraw_account_recovery($1, $2, tenancy.now()) as withdrawn',
        [whose.userId, whose.tenantId],
      );
      if (!row?.withdrawn || !waiting) throw new Refusal('noRecovery');
      const { kind, requester, recovery_id: recoveryId } = waiting;
      await tx.emit(recoveryEvent('withdrawn', { ...whose, ...eventFacts(waiting) }));
      const { userId, tenantId } = whose;
      await this.endedMails.tell(tx, {
        userId,
        tenantId,
        template: 'recovery_withdrawn',
        kind,
        personName: null,
        requester,
      });
      await tx.enqueue(TELL_REQUESTER, { recoveryId, endedBy: actor.userId });
      return null;
    });
  }

  private async request(tx: Transaction, whose: Whose, wanted: NewAccountRecovery): Promise<void> {
    const { kind, email, reason } = wanted;
    const [row] = await tx.query<{ outcome: string }>(
      'select identity.request_account_recovery($1, $2, $3, $4, $5, $6, $7, $8, tenancy.now(), $9) as outcome',
      [uuid(), whose.userId, whose.tenantId, audienceOf(whose), kind, email, email && emailKey(email), reason, DELAY],
    );
    if (row?.outcome === 'unchanged') throw refuseField('emailUnchanged', 'email');
    if (row?.outcome === 'taken') throw refuseField('emailTaken', 'email');
    if (row?.outcome === 'noFactor') throw new Refusal('noFactorToReset');
    if (row?.outcome === 'outOfReach') throw new Refusal('recoveryOutOfReach');
    if (row?.outcome === 'waitsAlready') throw new Refusal('recoveryWaiting');
    if (row?.outcome !== 'waits') throw new Refusal('memberNotActive');
  }

  private async waiting(tx: Transaction, { userId, tenantId }: Whose): Promise<Waiting | undefined> {
    const [row] = await tx.query<Waiting>(
      `select recovery_id, kind, old_email, new_email, reason, requester, takes_force_at
       from identity.waiting_account_recovery($1, $2)`,
      [userId, tenantId],
    );
    return row;
  }
}

const audienceOf = ({ role }: Whose) => (kindOf(role) === 'customer' ? 'customer' : 'admin');

const eventFacts = ({ kind, new_email: newEmail, requester }: Waiting) => ({ kind, newEmail, requester });

const shown = (waiting: Waiting): WaitingRecovery => ({
  kind: waiting.kind,
  newEmail: waiting.new_email,
  reason: waiting.reason,
  requestedBy: waiting.requester,
  takesForceAt: waiting.takes_force_at.toISOString(),
});
