import { Injectable } from '@nestjs/common';
import type { ContactType } from '@tenantry/contracts';
import type { Transaction } from '../../platform/database/transaction';
import { TYPES_OF_USERS } from './contacts.statement';

/** Questions that other modules may ask about contacts. */
@Injectable()
export class ContactsReader {
  /** The contact types of the users of a tenant within reach, for their list; who is no contact has none (S004-31). */
  async typesOfUsers(tx: Transaction, tenantId: string): Promise<ReadonlyMap<string, readonly ContactType[]>> {
    const rows = await tx.query<{ userId: string; type: ContactType }>(TYPES_OF_USERS, [tenantId]);
    const byUser = new Map<string, ContactType[]>();
    for (const { userId, type } of rows) byUser.set(userId, [...(byUser.get(userId) ?? []), type]);
    return byUser;
  }
}
