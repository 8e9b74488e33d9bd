import type { MailTemplate } from '@tenantry/contracts';
import type { Transaction } from '../../platform/database/transaction';
import type { OutboundEmail } from '../../platform/mail/outbound-email.entity';
import { emailKey } from '../accounts';

/** Mails that one person makes another one get. What tells people about their own account is never kept from them. */
export const ASKED_FOR: readonly MailTemplate[] = ['account_created', 'account_added', 'contact_address_confirm'];

const HOUR = '1 hour';
const FOR_ADDRESS = 5;
const OF_PERSON = 300;
const OF_PARTNER = 2000;

/** `full`: this mailbox has had its share. `later`: whoever asks has asked for a lot at once. */
export type MailPlace = 'free' | 'full' | 'later';

/**
 * Takes the places of a mail within the hour: of its address, of whoever asked for it, and of the partner of the first tier
 * under which it was asked for (JB-08). An announcement is counted apart: it goes to an address once.
 */
export async function takeMailPlace(
  tx: Transaction,
  mail: Pick<OutboundEmail, 'template' | 'toEmail' | 'createdBy' | 'tenantPath' | 'attempts'>,
): Promise<MailPlace> {
  // A repeat goes to the place that its first attempt has taken.
  if (!ASKED_FOR.includes(mail.template) || mail.attempts > 0) return 'free';
  const take = async (key: string, most: number) => {
    const [row] = await tx.query<{ taken: boolean }>('select identity.take_mail_place($1, $2, $3) as taken', [
      key,
      most,
      HOUR,
    ]);
    return row?.taken === true;
  };
  if (mail.createdBy && !(await take(`by ${mail.createdBy}`, OF_PERSON))) return 'later';
  const partner = mail.tenantPath[1];
  if (partner && !(await take(`under ${partner}`, OF_PARTNER))) return 'later';
  return (await take(`to ${emailKey(mail.toEmail)}`, FOR_ADDRESS)) ? 'free' : 'full';
}
