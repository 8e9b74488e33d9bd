import { Inject, Injectable } from '@nestjs/common';
import { rolesOf, type Language, type Member, type NewMember } from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import type { PersonActor } from '../../platform/access/actor';
import { violates } from '../../platform/database/database-error';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal, refuseField } from '../../platform/http/problem';
import { emailKey, mayGrant, Membership, MembershipsService } from '../accounts';
import { InvitationMails } from './invitation-mails';
import { MembersQueries } from './members.queries';
import { memberTenant, type MemberPlace, type MemberTenant } from './member-tenant';

const DAY = 864e5;
/** Decision 14. */
const HOLDS_FOR = 7 * DAY;
export const EXPIRE_INVITATION = 'members.expire-invitation';

const heldUntil = (tx: Transaction): Date => new Date(tx.now.getTime() + HOLDS_FOR);

/**
 * Inviting colleagues. Whoever the address belongs to: a membership that waits, and a mail that says what to do with it. The
 * inviter sees the same in both cases, and only what they typed themselves (S001-40).
 */
@Injectable()
export class InvitationsService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(MembershipsService) private readonly memberships: MembershipsService,
    @Inject(MembersQueries) private readonly queries: MembersQueries,
    @Inject(InvitationMails) private readonly mails: InvitationMails,
  ) {}

  async invite(actor: PersonActor, place: MemberPlace, invited: NewMember): Promise<Member> {
    try {
      return await this.uow.run(actor, async (tx) => {
        const tenant = await memberTenant(tx, actor, place);
        if (!rolesOf[tenant.kind].includes(invited.role) || !mayGrant(actor, invited.role, tenant))
          throw refuseField('roleNotGrantable', 'role');
        const membership = await this.seat(tx, tenant, invited);
        await tx.emit({
          action: 'user.invited',
          tenantId: tenant.id,
          objectId: membership.userId,
          values: { name: `${invited.firstName} ${invited.lastName}`, role: invited.role },
        });
        await this.send(tx, membership, invited.language);
        return this.queries.one(tx, membership);
      });
    } catch (error) {
      // The actor's own role was taken down between the guard and here, or is that of another: who acts for a customer.
      throw violates(error, 'memberships_grant') ? new Refusal('forbidden') : error;
    }
  }

  /** The link of the mail before is dead from now on, and not only once the next one has gone. */
  resend(actor: PersonActor, id: string, version: number): Promise<Member> {
    return this.memberships.reviseInvitation(actor, id, version, heldUntil, async (tx, membership) => {
      await this.mails.callBack(tx, membership);
      await this.send(tx, membership, await this.mails.languageOf(tx, membership));
      return this.queries.one(tx, membership);
    });
  }

  withdraw(actor: PersonActor, id: string, version: number): Promise<null> {
    return this.memberships.reviseInvitation(actor, id, version, 'withdrawn', async (tx, membership) => {
      await this.mails.callBack(tx, membership);
      return null;
    });
  }

  private async send(tx: Transaction, membership: Membership, language: Language): Promise<void> {
    await this.mails.queue(tx, membership, language);
    await tx.enqueue(
      EXPIRE_INVITATION,
      { membershipId: membership.id },
      { runAt: membership.invitationExpiresAt ?? tx.now, jobKey: `invitation:${membership.id}` },
    );
  }

  /** Somebody who was here before gets their old seat; of two invitations at once the second one finds the first. */
  private async seat(tx: Transaction, tenant: MemberTenant, invited: NewMember): Promise<Membership> {
    const { firstName, lastName, email, role, language } = invited;
    const [person] = await tx.query<{ user_id: string }>(
      'select user_id from identity.invite_person($1, $2, $3, $4, $5, $6)',
      [uuid(), email, emailKey(email), firstName, lastName, language],
    );
    if (!person) throw new Error('invite_person returned nothing');
    const userId = person.user_id;
    await tx.hold([`member ${tenant.id} ${userId}`], 'alone');
    const memberships = tx.scoped(Membership);
    const seats = await memberships.find({ tenantId: tenant.id, userId });
    if (seats.some(({ endedAs }) => endedAs === null || endedAs === 'expired'))
      throw refuseField('memberExists', 'email');
    const invitation = {
      status: 'pending' as const,
      endedAs: null,
      invitedFirstName: firstName,
      invitedLastName: lastName,
      invitedEmail: email,
      invitationExpiresAt: heldUntil(tx),
    };
    const before = seats.find((seat) => seat.role === role);
    const seated = before
      ? await memberships.updateWhere({ id: before.id, version: before.version }, invitation)
      : (
          await memberships.insert({
            id: uuid(),
            tenantId: tenant.id,
            userId,
            role,
            createdBy: tx.actor.userId,
            ...invitation,
          })
        )[0];
    if (!seated) throw new Error('nobody was seated');
    return seated;
  }
}
