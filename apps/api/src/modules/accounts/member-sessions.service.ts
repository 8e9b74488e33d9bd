import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound, Refusal } from '../../platform/http/problem';
import { SecurityMails } from '../../platform/mail/security-mails';
import { Membership } from './membership.entity';
import { mayTake, type GrantPlace } from './membership.policy';
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
      const { userId, tenantId, role } = await tx.scoped(Membership).getOrNotFound(id);
      const place = await this.placeOf(tx, tenantId);
      if (userId === actor.userId || !mayTake(actor, role, place)) throw new Refusal('forbidden');
      const [row] = await tx.query<{ ended: number }>('select identity.end_sessions_in($1, tenancy.now()) as ended', [
        id,
      ]);
      const person = (await this.people.of(tx, tenantId)).find(({ user_id }) => user_id === userId);
      await tx.emit({
        action: 'session.all_ended',
        tenantId,
        objectId: userId,
        values: { name: person ? `${person.first_name} ${person.last_name}` : null },
      });
      const audience = place.kind === 'customer' ? 'customer' : 'admin';
      // Who was not there has nothing to wonder about.
      if (row?.ended) await this.mails.tellOfOthers(tx, { userId, tenantId, audience, change: 'sessionsEnded' });
      return null;
    });
  }

  private async placeOf(tx: Transaction, tenantId: string): Promise<GrantPlace> {
    const [place] = await tx.query<GrantPlace>(
      `select kind, tenant_path as "tenantPath", management_mode as "managementMode" from tenants where id = $1`,
      [tenantId],
    );
    if (!place) throw notFound();
    return place;
  }
}
