import { Inject, Injectable } from '@nestjs/common';
import {
  neededContactTypes,
  type Contact,
  type ContactCandidate,
  type ContactListItem,
  type ContactPage,
  type ContactType,
  type PermissionKey,
} from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound } from '../../platform/http/problem';
import { cursorAfter, positionOf } from './contact-cursor';
import { contactTenant, type ContactPlace } from './contact-tenant';
import { CANDIDATES, LAST_CHANGE, LISTED, ONE, TYPES_IN_USE } from './contacts.statement';

type View = Extract<PermissionKey, 'contacts.view' | 'customerContacts.view'>;
export const viewOf = (place: ContactPlace): View => (place === undefined ? 'contacts.view' : 'customerContacts.view');

type ListedRow = ContactListItem & { createdAt: string };
interface PageQuery {
  cursor?: string;
  limit: number;
}

/** Contacts as the screens show them. */
@Injectable()
export class ContactsQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  list(actor: PersonActor, place: ContactPlace, query: PageQuery): Promise<ContactPage> {
    const after = positionOf(query.cursor);
    return this.uow.read(actor, async (tx) => {
      const tenant = await contactTenant(tx, actor, place, viewOf(place));
      const rows = await tx.query<ListedRow>(LISTED, [
        tenant.id,
        after?.createdAt ?? null,
        after?.id ?? null,
        query.limit + 1,
      ]);
      const shown = rows.slice(0, query.limit);
      const last = shown.at(-1);
      return {
        items: shown.map(({ createdAt: _, ...item }) => item),
        nextCursor: rows.length > query.limit && last ? cursorAfter(last) : null,
        missingTypes: await this.missingTypes(tx, tenant.id),
        tenantLanguage: tenant.language,
        confirmsAddresses: tenant.confirmsContacts,
      };
    });
  }

  get(actor: PersonActor, place: ContactPlace, id: string): Promise<Contact> {
    return this.uow.read(actor, async (tx) => {
      const tenant = await contactTenant(tx, actor, place, viewOf(place));
      return this.one(tx, tenant.id, id);
    });
  }

  async one(tx: Transaction, tenantId: string, id: string): Promise<Contact> {
    const [row] = await tx.query<ListedRow>(ONE, [tenantId, id]);
    if (!row) throw notFound();
    const { createdAt: _, ...item } = row;
    const [lastChange = null] = await tx.query<NonNullable<Contact['lastChange']>>(LAST_CHANGE, [tenantId, id]);
    return { ...item, lastChange };
  }

  candidates(actor: PersonActor, place: ContactPlace): Promise<{ items: ContactCandidate[] }> {
    return this.uow.read(actor, async (tx) => {
      const tenant = await contactTenant(tx, actor, place, viewOf(place));
      return { items: await this.candidatesOf(tx, tenant.id) };
    });
  }

  /** Users of the tenant who are no contact yet; all of them, or this one if it is among them. */
  candidatesOf(tx: Transaction, tenantId: string, userId: string | null = null): Promise<ContactCandidate[]> {
    return tx.query<ContactCandidate>(CANDIDATES, [tenantId, userId]);
  }

  private async missingTypes(tx: Transaction, tenantId: string): Promise<ContactType[]> {
    const rows = await tx.query<{ type: ContactType }>(TYPES_IN_USE, [tenantId]);
    return neededContactTypes.filter((needed) => !rows.some(({ type }) => type === needed));
  }
}
