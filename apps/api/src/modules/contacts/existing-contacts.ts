import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '../../platform/access/actor';
import { violates } from '../../platform/database/database-error';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal, refuseField } from '../../platform/http/problem';
import { emailKey } from '../accounts';
import { contactTenant, type ContactPlace } from './contact-tenant';

/** What was asked for, and the field of the form that asked for it. */
interface Wanted {
  field: 'email' | 'userId';
  email?: string;
  userId?: string;
}

const EXISTING = {
  name: 'contact-existing',
  text: `select c.id from contacts c
    where c.tenant_id = $1 and c.deleted_at is null
      and (c.user_id = $3 or c.email_norm = coalesce($2, (select p.email from identity.people_of($1) p where p.user_id = $3 limit 1)))
    order by c.user_id = $3 desc nulls last limit 1`,
};

/** The contact that is there already: whoever adds it again is led to it instead (S004-17). */
@Injectable()
export class ExistingContacts {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  /** Why a user cannot be chosen: they are a contact already, or no user of this tenant. */
  async refusalOf(tx: Transaction, tenantId: string, userId: string): Promise<Refusal> {
    const id = await this.find(tx, tenantId, { field: 'userId', userId });
    if (id === undefined) return new Refusal('invalidInput', { errors: [{ field: 'userId', code: 'invalidChoice' }] });
    return refuseField('contactExists', 'userId', { contactId: id });
  }

  /** The refusal for what a unique index refused; every other error as it is. In a transaction of its own: the failed one is over. */
  async translated(actor: PersonActor, place: ContactPlace, error: unknown, wanted: Wanted): Promise<unknown> {
    if (!violates(error, 'contacts_email') && !violates(error, 'contacts_user')) return error;
    return this.uow.read(actor, async (tx) => {
      const tenant = await contactTenant(tx, actor, place, 'customerContacts.edit');
      const contactId = await this.find(tx, tenant.id, wanted);
      return refuseField('contactExists', wanted.field, contactId === undefined ? undefined : { contactId });
    });
  }

  private async find(tx: Transaction, tenantId: string, { email, userId }: Wanted): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(EXISTING, [
      tenantId,
      email === undefined ? null : emailKey(email),
      userId ?? null,
    ]);
    return row?.id;
  }
}
