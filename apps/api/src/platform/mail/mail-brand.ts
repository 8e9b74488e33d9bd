import { DEFAULT_ACCENT } from '@tenantry/contracts';
import type { Transaction } from '../database/transaction';
import type { MailBrand } from './mail-message';

interface BrandRow {
  tenant_id: string | null;
  name: string;
  accent: string | null;
  reply_to: string | null;
}

/**
 * Whose mails a tenant within reach gets: the nearest brand on its path. Where nobody has set one, `otherwise`, or
 * else the name of the nearest partner.
 */
export async function brandOf(
  tx: Transaction,
  tenantId: string,
  otherwise?: Pick<MailBrand, 'partnerName' | 'replyTo'>,
): Promise<MailBrand> {
  const [row] = await tx.query<BrandRow>(
    { name: 'mail-brand', text: 'select tenant_id, name, accent, reply_to from tenancy.brand_of($1)' },
    [tenantId],
  );
  if (!row) throw new Error('the tenant of a mail is out of reach');
  const known = row.tenant_id === null ? otherwise : undefined;
  return {
    name: 'Tenantry',
    partnerName: row.name,
    accent: row.accent ?? DEFAULT_ACCENT,
    replyTo: row.reply_to,
    ...known,
  };
}
