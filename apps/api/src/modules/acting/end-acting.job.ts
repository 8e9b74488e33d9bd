import { Inject, Injectable } from '@nestjs/common';
import type { ActingId, TenantId, UserId } from '@tenantry/contracts';
import { systemActor, type ActingPerson } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { JobHandler } from '../../platform/jobs/job-handler';
import type { JobPayload } from '../../platform/jobs/job-payload';
import { endPeriod } from './end-period';

const END_ACTING = 'end-acting';

/** Has the end of an acting noted when its time is over. Enqueued by who acts, whose company the job carries on. */
export const enqueueEnd = (tx: Transaction, { id, name, userId }: ActingPerson, runAt: Date): Promise<void> =>
  tx.enqueue(END_ACTING, { actingId: id, userId, name }, { runAt, jobKey: `acting:${id}` });

/**
 * Notes the end of an acting that nobody has ended by hand: its time is over, and the customer's history says so (LG-01).
 * Of this and the hand that ends it one wins: the missing end is the condition of both.
 */
@Injectable()
export class EndActingJob implements JobHandler {
  readonly name = END_ACTING;

  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  async run({ tenantId, actingId, userId, name }: JobPayload): Promise<void> {
    // On behalf of the root: the customer may lie below another partner by now, and its history is to be whole all the same.
    await this.uow.run(systemActor('acting'), async (tx) => {
      const ended = await endPeriod(tx, String(actingId), ({ endsAt }) => endsAt.getTime() <= tx.now.getTime());
      if (!ended) return;
      const acting = {
        id: ended.id as ActingId,
        userId: userId as UserId,
        name: String(name),
        tenantId: tenantId as TenantId,
      };
      await tx.emit({ action: 'acting.ended', tenantId: ended.tenantId, objectId: ended.id, acting });
    });
  }
}
