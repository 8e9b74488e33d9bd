import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { Refusal } from '../../platform/http/problem';
import { grantPlace, mayTake, Membership, People } from '../accounts';

/** Whose address is meant, and the tenant in which it is asked for. */
export interface Whose {
  userId: string;
  tenantId: string;
  role: Role;
  name: string | null;
}

/** Whose address somebody may ask to change: their own, and that of people whom they manage and who do not stand above them. */
@Injectable()
export class ManagedPeople {
  constructor(@Inject(People) private readonly people: People) {}

  self({ userId, tenantId, role, name }: PersonActor): Whose {
    return { userId, tenantId, role, name };
  }

  async find(tx: Transaction, actor: PersonActor, memberId: string | undefined): Promise<Whose> {
    if (memberId === undefined) return this.self(actor);
    const membership = await tx.scoped(Membership).getOrNotFound(memberId);
    const { userId, tenantId, role, status } = membership;
    if (!mayTake(actor, role, await grantPlace(tx, tenantId))) throw new Refusal('forbidden');
    // Who has not come in is nobody that the inviter knows: the invitation is made anew (S001-40).
    if (status !== 'active') throw new Refusal('memberNotActive');
    return { userId, tenantId, role, name: await this.people.shownNameOf(tx, membership) };
  }
}
