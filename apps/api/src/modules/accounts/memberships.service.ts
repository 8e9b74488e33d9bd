import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import type { DomainEvent } from '../../platform/audit/domain-event';
import { violates } from '../../platform/database/database-error';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound, Refusal } from '../../platform/http/problem';
import { Membership } from './membership.entity';
import { mayGrant, mayTake, type GrantPlace } from './membership.policy';
import { People } from './people';

interface Step {
  allowed: boolean;
  /** States from which the step can be taken. */
  from: readonly Membership['status'][];
  change: Partial<Pick<Membership, 'role' | 'status'>>;
  event: Pick<DomainEvent, 'action' | 'changes'>;
}

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
  changeRole(actor: PersonActor, id: string, role: Role, version: number): Promise<Membership> {
    return this.step(actor, id, version, (before, place) => ({
      allowed: mayTake(actor, before.role, place) && mayGrant(actor, role, place),
      from: ['pending', 'active', 'disabled'],
      change: { role },
      event: { action: 'membership.role_changed', changes: [{ field: 'role', from: before.role, to: role }] },
    }));
  }

  /** Takes the account away and ends the sessions in it; the person keeps their other accounts. */
  disable(actor: PersonActor, id: string, version: number): Promise<Membership> {
    return this.step(actor, id, version, (before, place) => ({
      allowed: mayTake(actor, before.role, place),
      from: ['pending', 'active'],
      change: { status: 'disabled' },
      event: { action: 'membership.disabled' },
    }));
  }

  /** Gives the account back, to be entered like a new one: whoever never took it on is not made to (S001-40). */
  enable(actor: PersonActor, id: string, version: number): Promise<Membership> {
    return this.step(actor, id, version, (before, place) => ({
      allowed: mayGrant(actor, before.role, place),
      from: ['disabled'],
      change: { status: 'pending' },
      event: { action: 'membership.enabled' },
    }));
  }

  private async step(
    actor: PersonActor,
    id: string,
    version: number,
    decide: (before: Membership, place: GrantPlace) => Step,
  ): Promise<Membership> {
    try {
      return await this.uow.run(actor, async (tx) => {
        const memberships = tx.scoped(Membership);
        const before = await memberships.getOrNotFound(id);
        const place = await this.placeOf(tx, before.tenantId);
        const { allowed, from, change, event } = decide(before, place);
        if (!allowed) throw new Refusal('forbidden');
        if (before.version !== version) throw new Refusal('staleVersion');
        if (change.role === before.role) throw new Refusal('roleAlreadyHeld');
        // The state is part of the condition: what somebody did meanwhile is not done twice.
        const after = from.includes(before.status)
          ? await memberships.updateWhere({ id, version, status: before.status }, change)
          : null;
        if (!after) throw new Refusal('staleVersion');
        if (after.status === 'disabled') await tx.query('select identity.end_sessions_of($1, tenancy.now())', [id]);
        const person = (await this.people.of(tx, after.tenantId)).find(({ user_id }) => user_id === after.userId);
        const name = person ? `${person.first_name} ${person.last_name}` : null;
        // About the person, so that an erasure finds it.
        await tx.emit({
          ...event,
          tenantId: after.tenantId,
          objectId: after.userId,
          values: { name, role: after.role },
        });
        return after;
      });
    } catch (error) {
      throw this.translated(error);
    }
  }

  private async placeOf(tx: Transaction, tenantId: string): Promise<GrantPlace> {
    const [place] = await tx.query<GrantPlace>(
      `select kind, tenant_path as "tenantPath", management_mode as "managementMode" from tenants where id = $1`,
      [tenantId],
    );
    if (!place) throw notFound();
    return place;
  }

  private translated(error: unknown): unknown {
    if (violates(error, 'memberships_last_administrator')) return new Refusal('lastAdministrator');
    // The actor's own role was taken down between the guard and here.
    if (violates(error, 'memberships_grant')) return new Refusal('forbidden');
    return violates(error, 'memberships_user_id_tenant_id_role_key') ? new Refusal('roleAlreadyHeld') : error;
  }
}
