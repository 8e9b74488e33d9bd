import { Inject, Injectable } from '@nestjs/common';
import type { Audience, HalfStage, MembershipId, TenantId, UserId } from '@tenantry/contracts';
import { hashOf } from '../crypto/secret-token';
import { UnitOfWork } from '../database/unit-of-work';
import type { Actor } from './actor';

/** How long the second factor may be given after the password. */
export const HALF_LIFETIME = '10 minutes';

/** Somebody whose password was right and who has yet to give a second factor, or to set up a first one (SE-03). */
export interface HalfActor extends Actor {
  kind: 'person';
  userId: UserId;
  name: string;
  email: string;
  membershipId: MembershipId;
  audience: Exclude<Audience, 'public'>;
  sessionId: string;
  stage: HalfStage;
  expiresAt: Date;
}

interface HalfRow {
  session_id: string;
  user_id: string;
  email: string;
  name: string;
  membership_id: string;
  tenant_id: string;
  tenant_path: string[];
  stage: HalfStage;
  expires_at: Date;
}

const STATEMENT = {
  name: 'half-session',
  text: 'select * from identity.half_session($1, $2, coalesce($3, now()))',
};

/** Finds the half session of a cookie. A full one is none: whoever is in has nothing left to give. */
@Injectable()
export class HalfSessions {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  async find(token: string, audience: HalfActor['audience']): Promise<HalfActor | undefined> {
    const [row] = await this.uow.lookUp<HalfRow>(STATEMENT, [hashOf(token), audience, this.uow.movedNow()]);
    return (
      row && {
        kind: 'person',
        tenantId: row.tenant_id as TenantId,
        tenantPath: row.tenant_path as TenantId[],
        userId: row.user_id as UserId,
        name: row.name,
        email: row.email,
        membershipId: row.membership_id as MembershipId,
        audience,
        sessionId: row.session_id,
        stage: row.stage,
        expiresAt: row.expires_at,
      }
    );
  }
}
