import { Inject, Injectable } from '@nestjs/common';
import type { SessionId } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound } from '../../platform/http/problem';

/**
 * A person ends sessions of their own (SE-10). Each request asks the database for its session, so an ended one is over with
 * its next call, on every instance.
 */
@Injectable()
export class OwnSessionsService {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  /** A session of somebody else, and one that is over, answer like one that never was. */
  end(actor: PersonActor, id: SessionId): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      const [row] = await tx.query<{ ended: boolean }>('select identity.end_own_session($1, tenancy.now()) as ended', [
        id,
      ]);
      if (!row?.ended) throw notFound();
      await tx.emit({ action: 'session.ended', tenantId: actor.tenantId, objectId: actor.userId });
      return null;
    });
  }

  endOthers(actor: PersonActor): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      await tx.query('select identity.end_own_sessions_but($1, tenancy.now())', [actor.sessionId]);
      await tx.emit({ action: 'session.others_ended', tenantId: actor.tenantId, objectId: actor.userId });
      return null;
    });
  }
}
