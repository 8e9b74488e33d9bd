import type { ContactType } from '@tenantry/contracts';
import type { Transaction } from '../../platform/database/transaction';

/** Gives a contact exactly these types; what it has already stays as it is. */
export async function assignTypes(
  tx: Transaction,
  { tenantId, contactId, types }: { tenantId: string; contactId: string; types: readonly ContactType[] },
): Promise<void> {
  await tx.query('delete from contact_type_assignments where contact_id = $1 and type <> all ($2::text[])', [
    contactId,
    types,
  ]);
  await tx.query(
    `insert into contact_type_assignments (tenant_id, contact_id, type)
     select $1, $2, type from unnest($3::text[]) type on conflict do nothing`,
    [tenantId, contactId, types],
  );
}
