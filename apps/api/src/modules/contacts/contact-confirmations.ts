import { Inject, Injectable } from '@nestjs/common';
import type { Contact as ShownContact, ContactConfirmation } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal } from '../../platform/http/problem';
import { MailOutbox } from '../../platform/mail/mail-outbox';
import { linkAskedOf } from './contact-email-link';
import { nameOf } from './contact-facts';
import { contactTenant, type ContactPlace, type ContactTenant } from './contact-tenant';
import { ContactsQueries } from './contacts.queries';

/** Whether the addresses of contacts without user are known to work: a tenant may ask for that, and they are in force either way (S004-40). */
@Injectable()
export class ContactConfirmations {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ContactsQueries) private readonly queries: ContactsQueries,
    @Inject(MailOutbox) private readonly outbox: MailOutbox,
  ) {}

  /** Concerns addresses from now on. What is confirmed stays so when it is switched off, and what waits is no longer told. */
  decide(actor: PersonActor, place: ContactPlace, { confirmsAddresses }: ContactConfirmation) {
    return this.uow.run(actor, async (tx): Promise<ContactConfirmation> => {
      const tenant = await contactTenant(tx, actor, place, 'customerContacts.edit');
      // No new version: nothing of this stands in the form of the company.
      const [changed] = await tx.query<{ name: string }>(
        'update tenants set confirms_contacts = $2 where id = $1 and confirms_contacts <> $2 returning name',
        [tenant.id, confirmsAddresses],
      );
      const action = confirmsAddresses ? 'contact.confirmation_on' : 'contact.confirmation_off';
      if (changed) await tx.emit({ action, tenantId: tenant.id, objectId: tenant.id, values: { name: changed.name } });
      return { confirmsAddresses };
    });
  }

  /** Asks once more, or for the first time where the contact is older than the question; the link before is dead at once. */
  ask(actor: PersonActor, place: ContactPlace, id: string): Promise<ShownContact> {
    return this.uow.run(actor, async (tx) => {
      const tenant = await contactTenant(tx, actor, place, 'customerContacts.edit');
      const contact = await this.queries.one(tx, tenant.id, id);
      const linkId = linkAskedOf(tenant, contact);
      const [asked] = await tx.query<{ id: string }>(
        `update contacts set email_link_id = $3 where tenant_id = $1 and id = $2 and deleted_at is null
           and $3::uuid is not null and email_confirmed_at is null returning id`,
        [tenant.id, id, linkId],
      );
      if (!asked) throw new Refusal('nothingToConfirm');
      await tx.emit({
        action: 'contact.confirmation_asked',
        tenantId: tenant.id,
        objectId: id,
        values: { name: nameOf(contact), email: contact.email },
      });
      await this.mail(tx, tenant, contact, linkId);
      return this.queries.one(tx, tenant.id, id);
    });
  }

  /** Mails the link to the contact, in its language; with null nothing is asked. */
  async mail(tx: Transaction, tenant: ContactTenant, contact: ShownContact, linkId: string | null): Promise<void> {
    if (linkId === null) return;
    await this.outbox.queue(tx, {
      tenantId: tenant.id,
      userId: null,
      template: 'contact_address_confirm',
      facts: { linkId },
      audience: tenant.kind === 'customer' ? 'customer' : 'admin',
      toEmail: contact.email,
      toName: contact.firstName,
      language: contact.language ?? tenant.language,
      timezone: tenant.timezone,
      sendAt: tx.now,
      localDate: null,
    });
  }
}
