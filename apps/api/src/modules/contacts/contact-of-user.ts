import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction';

interface Whose {
  tenantId: string;
  userId: string;
}

interface Touched {
  id: string;
  name: string;
}

/** What becomes of a contact when the user that it is tied to leaves its tenant (S004-33). */
@Injectable()
export class ContactOfUser {
  /**
   * It stays as a person without access, with the name that it had: of somebody who never came in, the one that was typed
   * (S001-40). Its address has always followed the user's.
   */
  async detach(tx: Transaction, { tenantId, userId }: Whose): Promise<void> {
    const [kept] = await tx.query<Touched>(
      `with person as (
         select p.first_name, p.last_name from identity.people_of($1) p where p.user_id = $2
           and not exists (select from memberships m where m.tenant_id = $1 and m.user_id = $2 and m.invited_email is not null)
         limit 1)
       update contacts c set user_id = null, first_name = coalesce((select first_name from person), c.first_name),
         last_name = coalesce((select last_name from person), c.last_name),
         updated_at = $3, updated_by = $4, version = version + 1
       where c.tenant_id = $1 and c.user_id = $2 and c.deleted_at is null
       returning c.id, c.first_name || ' ' || c.last_name as name`,
      [tenantId, userId, tx.now, tx.actor.userId],
    );
    if (kept) await this.record(tx, 'contact.detached', tenantId, kept);
  }

  /** It goes, with all its types. */
  async remove(tx: Transaction, { tenantId, userId }: Whose): Promise<void> {
    const [gone] = await tx.query<Touched>(
      `update contacts set deleted_at = $3, updated_at = $3, updated_by = $4, version = version + 1
       where tenant_id = $1 and user_id = $2 and deleted_at is null returning id, first_name || ' ' || last_name as name`,
      [tenantId, userId, tx.now, tx.actor.userId],
    );
    if (!gone) return;
    await tx.query('delete from contact_type_assignments where contact_id = $1', [gone.id]);
    await this.record(tx, 'contact.deleted', tenantId, gone);
  }

  private record(
    tx: Transaction,
    action: 'contact.detached' | 'contact.deleted',
    tenantId: string,
    { id, name }: Touched,
  ): Promise<void> {
    return tx.emit({ action, tenantId, objectId: id, values: { name } });
  }
}
