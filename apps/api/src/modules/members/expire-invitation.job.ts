import { Inject, Injectable } from '@nestjs/common';
import { violates } from '../../platform/database/database-error';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { JobHandler } from '../../platform/jobs/job-handler';
import type { JobPayload } from '../../platform/jobs/job-payload';
import { Membership, People } from '../accounts';
import { EXPIRE_INVITATION } from './invitations.service';

/** Ends an invitation that nobody has taken up in time: also who has a password no longer comes in by it (decision 14). */
@Injectable()
export class ExpireInvitationJob implements JobHandler {
  readonly name = EXPIRE_INVITATION;

  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(People) private readonly people: People,
  ) {}

  async run({ tenantId, membershipId }: JobPayload): Promise<void> {
    const actor = await this.uow.systemActorOf('invitation', tenantId);
    try {
      await this.uow.run(actor, async (tx) => {
        const memberships = tx.scoped(Membership);
        const [waiting] = await memberships.find({ id: String(membershipId), status: 'pending' });
        // Sent once more meanwhile: its own job comes then.
        if (!waiting?.invitationExpiresAt || waiting.invitationExpiresAt.getTime() > tx.now.getTime()) return;
        const { id, version } = waiting;
        const ended = await memberships.updateWhere(
          { id, version, status: 'pending' },
          { status: 'disabled', endedAs: 'expired' },
        );
        if (!ended) return;
        await tx.query('select identity.void_invitation($1, tenancy.now())', [id]);
        await tx.emit({
          action: 'membership.invitation_expired',
          tenantId: ended.tenantId,
          objectId: ended.userId,
          values: { name: await this.people.shownNameOf(tx, waiting), role: ended.role },
        });
      });
    } catch (error) {
      // Nobody else has come in yet to look after this tenant: the last invitation stays.
      if (!violates(error, 'memberships_last_administrator')) throw error;
    }
  }
}
