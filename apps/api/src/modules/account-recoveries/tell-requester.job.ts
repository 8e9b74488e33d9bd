import { Inject, Injectable } from '@nestjs/common';
import type { AccountRecoveryKind } from '@tenantry/contracts';
import { systemActor } from '../../platform/access/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { JobHandler } from '../../platform/jobs/job-handler';
import type { JobPayload } from '../../platform/jobs/job-payload';
import { EndedRecoveryMails } from './ended-recovery-mails';

export const TELL_REQUESTER = 'account-recoveries.tell';

interface Ended {
  status: 'withdrawn' | 'cancelled' | 'refused';
  kind: AccountRecoveryKind;
  requested_by: string;
  requested_in: string;
  name: string;
}

const TEMPLATES = {
  withdrawn: 'recovery_withdrawn_asked',
  cancelled: 'recovery_cancelled',
  refused: 'recovery_refused',
} as const;

/**
 * Tells whoever asked for a recovery that it came to nothing. On behalf of the root: they may work above whoever ended it,
 * who could not write to them.
 */
@Injectable()
export class TellRequesterJob implements JobHandler {
  readonly name = TELL_REQUESTER;

  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(EndedRecoveryMails) private readonly mails: EndedRecoveryMails,
  ) {}

  /** `endedBy`: whoever withdrew what they had asked for themselves knows it already. */
  async run({ recoveryId, endedBy }: JobPayload): Promise<void> {
    await this.uow.run(systemActor('account-recovery'), async (tx) => {
      const [ended] = await tx.query<Ended>(
        'select status, kind, requested_by, requested_in, name from identity.ended_account_recovery($1)',
        [recoveryId],
      );
      if (!ended || ended.requested_by === endedBy) return;
      await this.mails.tell(tx, {
        userId: ended.requested_by,
        tenantId: ended.requested_in,
        template: TEMPLATES[ended.status],
        kind: ended.kind,
        personName: ended.name,
        requester: null,
      });
    });
  }
}
