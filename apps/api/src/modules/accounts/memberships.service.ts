import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import type { DomainEvent } from '../../platform/audit/domain-event';
import { staleVersion } from '../../platform/audit/stale-version';
import { violates } from '../../platform/database/database-error';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound, Refusal } from '../../platform/http/problem';
import { grantPlace } from './grant-place';
import { Membership } from './membership.entity';
import { mayGrant, mayTake, type GrantPlace } from './membership.policy';
import { People } from './people';

interface Step {
  allowed: boolean;
  /** States from which the step can be taken. */
  from: readonly Membership['status'][];
  change: Partial<Pick<Membership, 'role' | 'status' | 'endedAs' | 'invitationExpiresAt'>>;
  event: Pick<DomainEvent, 'action' | 'changes'>;
}

/** What is done in the same transaction, and what the caller is answered. */
export type Answer<T> = (tx: Transaction, membership: Membership) => Promise<T>;

// Only where no other answer was asked for, and then T is what it is.
const itself = <T>() => ((_, membership) => Promise.resolve(membership)) as Answer<Membership> as unknown as Answer<T>;

/**
 * Roles of people in tenants that exist: changing one, taking it away, giving it back. Nobody gives or takes what goes
 * beyond their own rights (AZ-02). The last administrator stays: the database decides that, at the end of the transaction,
 * so that two who let go at once do not both succeed (AZ-03).
 */
@Injectable()
export class MembershipsService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(People) private readonly people: People,
  ) {}

  /** Holds from the person's next call on; their session goes on with the new rights (AZ-10). */
  changeRole<T = Membership>(
    actor: PersonActor,
    id: string,
    role: Role,
    version: number,
    answer: Answer<T> = itself<T>(),
  ): Promise<T> {
    return this.step(actor, id, version, answer, (before, place) => ({
      allowed: mayTake(actor, before.role, place) && mayGrant(actor, role, place),
      from: ['pending', 'active', 'disabled'],
      change: { role },
      event: { action: 'membership.role_changed', changes: [{ field: 'role', from: before.role, to: role }] },
    }));
  }

  /** Takes the account away and ends the sessions in it; the person keeps their other accounts. */
  disable<T = Membership>(
    actor: PersonActor,
    id: string,
    version: number,
    answer: Answer<T> = itself<T>(),
  ): Promise<T> {
    return this.step(actor, id, version, answer, (before, place) => ({
      allowed: mayTake(actor, before.role, place),
      from: ['pending', 'active'],
      change: { status: 'disabled' },
      event: { action: 'membership.disabled' },
    }));
  }

  /** Gives the account back, to be entered like a new one: whoever never took it on is not made to (S001-40). */
  enable<T = Membership>(actor: PersonActor, id: string, version: number, answer: Answer<T> = itself<T>()): Promise<T> {
    return this.step(actor, id, version, answer, (before, place) => ({
      allowed: mayGrant(actor, before.role, place),
      // Whose invitation is over is invited again.
      from: before.endedAs === null ? ['disabled'] : [],
      change: { status: 'pending', invitationExpiresAt: null },
      event: { action: 'membership.enabled' },
    }));
  }

  /** Takes the person off the list; the row stays, for the history and for the same role given again. */
  remove<T>(actor: PersonActor, id: string, version: number, answer: Answer<T>): Promise<T> {
    return this.step(actor, id, version, answer, (before, place) => ({
      allowed: mayTake(actor, before.role, place),
      from: ['pending', 'active', 'disabled'],
      change: { status: 'disabled', endedAs: 'removed' },
      event: { action: 'membership.removed' },
    }));
  }

  /** Of an invitation that is open: takes it back, or lets it hold until a later instant. */
  reviseInvitation<T>(
    actor: PersonActor,
    id: string,
    version: number,
    until: ((tx: Transaction) => Date) | 'withdrawn',
    answer: Answer<T>,
  ): Promise<T> {
    return this.step(actor, id, version, answer, (before, place, tx) => {
      const isOpen = before.status === 'pending' || before.endedAs === 'expired';
      if (before.invitedEmail === null || !isOpen) throw new Refusal('notInvited');
      return until === 'withdrawn'
        ? {
            allowed: mayTake(actor, before.role, place),
            from: [before.status],
            change: { status: 'disabled', endedAs: until },
            event: { action: 'membership.invitation_withdrawn' },
          }
        : {
            allowed: mayGrant(actor, before.role, place),
            from: [before.status],
            change: { status: 'pending', endedAs: null, invitationExpiresAt: until(tx) },
            event: { action: 'membership.invitation_resent' },
          };
    });
  }

  private async step<T>(
    actor: PersonActor,
    id: string,
    version: number,
    answer: Answer<T>,
    decide: (before: Membership, place: GrantPlace, tx: Transaction) => Step,
  ): Promise<T> {
    try {
      return await this.uow.run(actor, async (tx) => {
        const memberships = tx.scoped(Membership);
        const before = await memberships.getOrNotFound(id);
        const place = await grantPlace(tx, before.tenantId);
        const { allowed, from, change, event } = decide(before, place, tx);
        if (!allowed) throw new Refusal('forbidden');
        const first = { action: event.action, tenantId: before.tenantId, objectId: before.userId };
        if (before.version !== version) throw await staleVersion(tx, first);
        if (before.endedAs === 'removed' || before.endedAs === 'withdrawn') throw notFound();
        if (change.role === before.role) throw new Refusal('roleAlreadyHeld');
        // The state is part of the condition: what somebody did meanwhile is not done twice.
        const after = from.includes(before.status)
          ? await memberships.updateWhere({ id, version, status: before.status }, change)
          : null;
        if (!after) throw await staleVersion(tx, first);
        if (after.status === 'disabled') await tx.query('select identity.end_sessions_of($1, tenancy.now())', [id]);
        // About the person, so that an erasure finds it.
        await tx.emit({
          ...event,
          tenantId: after.tenantId,
          objectId: after.userId,
          values: { name: await this.people.shownNameOf(tx, before), role: after.role },
        });
        return answer(tx, after);
      });
    } catch (error) {
      throw this.translated(error);
    }
  }

  private translated(error: unknown): unknown {
    if (violates(error, 'memberships_last_administrator')) return new Refusal('lastAdministrator');
    // The actor's own role was taken down between the guard and here.
    if (violates(error, 'memberships_grant')) return new Refusal('forbidden');
    return violates(error, 'memberships_user_id_tenant_id_role_key') ? new Refusal('roleAlreadyHeld') : error;
  }
}
