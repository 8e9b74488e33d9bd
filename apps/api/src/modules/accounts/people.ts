import { Inject, Injectable } from '@nestjs/common';
import { kindOf, rolesOf, type Language, type Role } from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import { isPerson } from '../../platform/access/actor';
import { violates } from '../../platform/database/database-error';
import type { Transaction } from '../../platform/database/transaction';
import { Refusal } from '../../platform/http/problem';
import { MailOutbox } from '../../platform/mail/mail-outbox';
import { emailKey } from './email-key';
import { Membership } from './membership.entity';
import { mayFound } from './membership.policy';

export interface FirstAdministrator {
  tenantId: string;
  tenantName: string;
  role: Role;
  email: string;
  firstName: string;
  lastName: string;
  language: Language;
  timezone: string;
  mail: { sendAt: Date; localDate: string | null };
}

export interface PersonOfTenant {
  user_id: string;
  role: Role;
  membership_status: 'pending' | 'active' | 'disabled';
  user_status: string;
  email: string;
  first_name: string;
  last_name: string;
  language: Language;
}

/** People as other modules meet them: inviting the first administrator of a tenant, and who belongs to one. */
@Injectable()
export class People {
  constructor(@Inject(MailOutbox) private readonly outbox: MailOutbox) {}

  /**
   * Gives a tenant its first administrator. An address that already belongs to someone gets a membership and a mail that
   * asks to sign in; their name and password stay theirs, and the caller learns nothing of it (S001-40).
   */
  async inviteAdministrator(tx: Transaction, invited: FirstAdministrator): Promise<{ userId: string }> {
    const [person] = await tx.query<{ user_id: string; existed: boolean }>(
      'select user_id, existed from identity.invite_person($1, $2, $3, $4, $5, $6)',
      [uuid(), invited.email, emailKey(invited.email), invited.firstName, invited.lastName, invited.language],
    );
    if (!person) throw new Error('invite_person returned nothing');
    await this.seat(tx, {
      id: uuid(),
      tenantId: invited.tenantId,
      userId: person.user_id,
      role: invited.role,
      status: person.existed ? 'pending' : 'active',
      endedAs: null,
      invitedFirstName: invited.firstName,
      invitedLastName: invited.lastName,
      invitedEmail: invited.email,
      invitationExpiresAt: null,
      createdBy: tx.actor.userId,
    });
    await tx.emit({
      action: 'user.invited',
      tenantId: invited.tenantId,
      objectId: person.user_id,
      values: { name: `${invited.firstName} ${invited.lastName}`, role: invited.role },
    });
    await this.outbox.queue(tx, {
      tenantId: invited.tenantId,
      userId: person.user_id,
      template: person.existed ? 'account_added' : 'account_created',
      audience: rolesOf.customer.includes(invited.role) ? 'customer' : 'admin',
      toEmail: invited.email,
      toName: `${invited.firstName} ${invited.lastName}`,
      language: invited.language,
      timezone: invited.timezone,
      ...invited.mail,
    });
    return { userId: person.user_id };
  }

  /** The policy is asked after the row is there, for the path is the database's word; a refusal takes the row back (AZ-02). */
  private async seat(tx: Transaction, row: Omit<Membership, 'tenantPath' | 'version' | 'createdAt'>): Promise<void> {
    const [membership] = await tx
      .scoped(Membership)
      .insert(row)
      .catch((error: unknown) => {
        // The actor's own role was taken away between the guard and here.
        throw violates(error, 'memberships_grant') ? new Refusal('forbidden') : error;
      });
    if (!membership) throw new Error('insert returned nothing');
    const place = { kind: kindOf(row.role), tenantPath: membership.tenantPath };
    if (isPerson(tx.actor) && !mayFound(tx.actor, row.role, place)) throw new Refusal('forbidden');
  }

  /** Who belongs to a tenant within reach, the first one first. */
  of(tx: Transaction, tenantId: string): Promise<PersonOfTenant[]> {
    return tx.query<PersonOfTenant>(
      'select user_id, role, membership_status, user_status, email, first_name, last_name, language from identity.people_of($1)',
      [tenantId],
    );
  }

  /** The name under which a tenant knows a person: until they have come in, the one that was typed (S001-40). */
  async shownNameOf(tx: Transaction, membership: Membership): Promise<string | null> {
    const { tenantId, userId, status, invitedFirstName, invitedLastName } = membership;
    if (status !== 'active' && invitedFirstName !== null) return `${invitedFirstName} ${invitedLastName}`;
    const person = (await this.of(tx, tenantId)).find(({ user_id }) => user_id === userId);
    return person ? `${person.first_name} ${person.last_name}` : null;
  }
}
