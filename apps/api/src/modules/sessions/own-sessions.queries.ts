import { Inject, Injectable } from '@nestjs/common';
import type { OwnSession, SessionId } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import { IDLE } from '../../platform/access/sessions';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { deviceName } from '../../platform/http/device-name';

interface SessionRow {
  session_id: string;
  audience: OwnSession['app'];
  tenant_name: string;
  user_agent: string | null;
  address: string | null;
  created_at: Date;
  last_seen_at: Date;
}

/** The signed-in person's live sessions; the database function knows whose they are. */
@Injectable()
export class OwnSessionsQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  async list(actor: PersonActor): Promise<{ items: OwnSession[] }> {
    const rows = await this.uow.read(actor, (tx) =>
      tx.query<SessionRow>(
        'select s.* from identity.own_sessions(tenancy.now(), $1) s where identity.may_see_session(s.session_id, $2)',
        [IDLE, actor.sessionId],
      ),
    );
    const items = rows.map((row) => ({
      id: row.session_id as SessionId,
      app: row.audience,
      accountName: row.tenant_name,
      ...deviceName(row.user_agent),
      address: row.address,
      signedInAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      current: row.session_id === actor.sessionId,
    }));
    return { items: items.toSorted((one, other) => Number(other.current) - Number(one.current)) };
  }
}
