import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '../../platform/access/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal } from '../../platform/http/problem';
import { SecurityMails } from '../../platform/mail/security-mails';
import { grantPlace } from './grant-place';
import { Membership } from './membership.entity';
import { mayTake } from './membership.policy';
import { People } from './people';

/** An administrator puts somebody else out of an account that they manage (SE-10); the person may sign in again. */
@Injectable()
export class MemberSessionsService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(People) private readonly people: People,
    @Inject(SecurityMails) private readonly mails: SecurityMails,
  ) {}

  /** Of whom the actor could take the role, and of nobody above; one's own sessions have a page of their own. */
  end(actor: PersonActor, id: string): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      const member = await tx.scoped(Membership).getOrNotFound(id);
      const { userId, tenantId, role } = member;
      const place = await grantPlace(tx, tenantId);
      if (userId === actor.userId || !mayTake(actor, role, place)) throw new Refusal('forbidden');
      const [row] = await tx.query<{ ended: number }>('select identity.end_sessions_in($1, tenancy.now()) as ended', [
        id,
      ]);
      await tx.emit({
        action: 'session.all_ended',
        tenantId,
        objectId: userId,
        values: { name: await this.people.shownNameOf(tx, member) },
      });
      const audience = place.kind === 'customer' ? 'customer' : 'admin';
      // Who was not there has nothing to wonder about.
      if (row?.ended) await this.mails.tellOfOthers(tx, { userId, tenantId, audience, change: 'sessionsEnded' });
      return null;
    });
  }
}
