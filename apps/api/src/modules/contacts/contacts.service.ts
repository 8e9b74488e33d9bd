import { Inject, Injectable } from '@nestjs/common';
import type { Contact as ShownContact, ContactChange, NewContact, NewContactFromUser } from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import type { PersonActor } from '../../platform/access/actor';
import { changesBetween } from '../../platform/audit/domain-event';
import { staleVersion } from '../../platform/audit/stale-version';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound, Refusal } from '../../platform/http/problem';
import { emailKey } from '../accounts';
import { Contact } from './contact.entity';
import { personIn } from './contact.policy';
import { ContactConfirmations } from './contact-confirmations';
import { linkAskedOf } from './contact-email-link';
import { factsOf, nameOf } from './contact-facts';
import { contactTenant, type ContactPlace, type ContactTenant } from './contact-tenant';
import { assignTypes } from './contact-types';
import { ContactsQueries } from './contacts.queries';
import { ExistingContacts } from './existing-contacts';

/** Adding, changing and removing contacts of the own company or of a customer below. */
@Injectable()
export class ContactsService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ContactsQueries) private readonly queries: ContactsQueries,
    @Inject(ExistingContacts) private readonly existing: ExistingContacts,
    @Inject(ContactConfirmations) private readonly confirmations: ContactConfirmations,
  ) {}

  /** A person without access: no user comes of it (S004-16). */
  create(actor: PersonActor, place: ContactPlace, { types, ...person }: NewContact): Promise<ShownContact> {
    return this.write(actor, place, { field: 'email', email: person.email }, (tx, tenant) =>
      this.add(tx, tenant, { ...person, userId: null }, types),
    );
  }

  /** Name and address are the user's and not typed again (S004-08). */
  createFromUser(
    actor: PersonActor,
    place: ContactPlace,
    { userId, types, language }: NewContactFromUser,
  ): Promise<ShownContact> {
    return this.write(actor, place, { field: 'userId', userId }, async (tx, tenant) => {
      const [candidate] = await this.queries.candidatesOf(tx, tenant.id, userId);
      if (!candidate) throw await this.existing.refusalOf(tx, tenant.id, userId);
      return this.add(tx, tenant, { ...candidate, phone: null, jobTitle: null, language }, types);
    });
  }

  /** What another person changed meanwhile is not overwritten (S004-27, CC-04). */
  update(
    actor: PersonActor,
    place: ContactPlace,
    id: string,
    version: number,
    change: ContactChange,
  ): Promise<ShownContact> {
    const { types, phone, jobTitle, language } = change;
    return this.write(actor, place, { field: 'email', email: change.email }, async (tx, tenant) => {
      const before = await this.queries.one(tx, tenant.id, id);
      const person = personIn(before, change);
      const moved = person !== undefined && emailKey(person.email) !== emailKey(before.email);
      const emailLinkId = moved ? linkAskedOf(tenant, before) : null;
      const after = await tx.scoped(Contact).updateWhere(
        { id, version },
        {
          ...(person && { ...person, emailNorm: emailKey(person.email) }),
          // What was known of the address before says nothing of this one.
          ...(moved && { emailLinkId, emailConfirmedAt: null }),
          phone,
          jobTitle,
          language,
          updatedAt: tx.now,
          updatedBy: actor.userId,
        },
      );
      if (!after) throw await staleVersion(tx, { action: 'contact.updated', tenantId: tenant.id, objectId: id });
      await assignTypes(tx, { tenantId: tenant.id, contactId: id, types });
      const shown = await this.queries.one(tx, tenant.id, id);
      const changes = changesBetween(factsOf(before), factsOf(shown));
      await this.record(tx, 'contact.updated', tenant, shown, changes);
      await this.confirmations.mail(tx, tenant, shown, emailLinkId);
      return this.queries.one(tx, tenant.id, id);
    });
  }

  /** Takes a contact off the list and all its types with it; a user that it is tied to stays (S004-29 to S004-32). */
  async remove(actor: PersonActor, place: ContactPlace, id: string): Promise<null> {
    await this.uow.run(actor, async (tx) => {
      const tenant = await contactTenant(tx, actor, place, 'customerContacts.edit');
      const before = await this.queries.one(tx, tenant.id, id);
      const gone = await tx.query(
        `update contacts set deleted_at = $3, updated_at = $3, updated_by = $4, version = version + 1
         where tenant_id = $1 and id = $2 and deleted_at is null returning id`,
        [tenant.id, id, tx.now, actor.userId],
      );
      if (gone.length === 0) throw notFound();
      await assignTypes(tx, { tenantId: tenant.id, contactId: id, types: [] });
      await this.record(tx, 'contact.deleted', tenant, before);
    });
    return null;
  }

  private async add(
    tx: Transaction,
    tenant: ContactTenant,
    person: Omit<NewContact, 'types'> & { userId: string | null },
    types: NewContact['types'],
  ): Promise<ShownContact> {
    const id = uuid();
    const { userId } = tx.actor;
    const emailLinkId = linkAskedOf(tenant, person);
    await tx.scoped(Contact).insert({
      ...person,
      id,
      emailLinkId,
      tenantId: tenant.id,
      emailNorm: emailKey(person.email),
      createdBy: userId,
      updatedBy: userId,
    });
    await assignTypes(tx, { tenantId: tenant.id, contactId: id, types });
    const added = await this.queries.one(tx, tenant.id, id);
    await this.record(tx, 'contact.created', tenant, added);
    await this.confirmations.mail(tx, tenant, added, emailLinkId);
    return this.queries.one(tx, tenant.id, id);
  }

  private record(
    tx: Transaction,
    action: 'contact.created' | 'contact.updated' | 'contact.deleted',
    tenant: ContactTenant,
    contact: ShownContact,
    changes?: ReturnType<typeof changesBetween>,
  ): Promise<void> {
    const values = { name: nameOf(contact) };
    return tx.emit({ action, tenantId: tenant.id, objectId: contact.id, values, ...(changes && { changes }) });
  }

  /** The unique indexes, not a look before, decide who gets an address; the refusal says which contact has it (S004-17). */
  private async write(
    actor: PersonActor,
    place: ContactPlace,
    wanted: Parameters<ExistingContacts['translated']>[3],
    work: (tx: Transaction, tenant: ContactTenant) => Promise<ShownContact>,
  ): Promise<ShownContact> {
    try {
      return await this.uow.run(actor, async (tx) =>
        work(tx, await contactTenant(tx, actor, place, 'customerContacts.edit')),
      );
    } catch (error) {
      throw error instanceof Refusal ? error : await this.existing.translated(actor, place, error, wanted);
    }
  }
}
