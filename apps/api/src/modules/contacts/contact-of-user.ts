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

  /**
   * Takes on the user's new address in every tenant at once (S004-39). A person without access who was noted down under that
   * address is the same one: their types go over to the user's contact.
   */
  async follow(tx: Transaction, user: { userId: string; email: string; emailNorm: string }): Promise<void> {
    const same = await tx.query<{ id: string; tenantId: string; own: string; name: string }>(
      `select plain.id, plain.tenant_id as "tenantId", own.id as own, plain.first_name || ' ' || plain.last_name as name
       from contacts own join contacts plain on plain.tenant_id = own.tenant_id and plain.email_norm = $2 and plain.id <> own.id
       where own.user_id = $1 and own.deleted_at is null and plain.deleted_at is null order by plain.id`,
      [user.userId, user.emailNorm],
    );
    for (const { id, tenantId, own, name } of same) {
      await tx.query(
        `insert into contact_type_assignments (tenant_id, contact_id, type)
         select tenant_id, $2, type from contact_type_assignments where contact_id = $1 on conflict do nothing`,
        [id, own],
      );
      await tx.query('delete from contact_type_assignments where contact_id = $1', [id]);
      await tx.query('update contacts set deleted_at = $2, updated_at = $2, version = version + 1 where id = $1', [
        id,
        tx.now,
      ]);
      await this.record(tx, 'contact.deleted', tenantId, { id, name });
    }
    await tx.query(
      `update contacts set email = $2, email_norm = $3, updated_at = $4, version = version + 1
       where user_id = $1 and deleted_at is null`,
      [user.userId, user.email, user.emailNorm, tx.now],
    );
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
