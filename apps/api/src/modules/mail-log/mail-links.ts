import { v7 as uuid } from 'uuid';
import { hashOf } from '../../platform/crypto/secret-token';
import type { Transaction } from '../../platform/database/transaction';
import type { OutboundEmail } from '../../platform/mail/outbound-email.entity';

type Link =
  | { purpose: 'set_password' | 'reset_password'; lifetime: string }
  /** Lives as long as the change that it is about. */
  | { purpose: 'confirm_email' | 'undo_email' }
  /** Lives as long as the recovery that it stops. */
  | { purpose: 'cancel_recovery' }
  | { purpose: 'confirm_contact'; lifetime: string };

/** The link in each mail with its life (decision 14). A mail for somebody who has a password carries none to set one. */
const LINKS: Partial<Record<OutboundEmail['template'], Link>> = {
  account_created: { purpose: 'set_password', lifetime: '7 days' },
  password_reset: { purpose: 'reset_password', lifetime: '30 minutes' },
  // Nobody waits for these: they are read when they are read.
  password_changed: { purpose: 'reset_password', lifetime: '24 hours' },
  email_reverted: { purpose: 'reset_password', lifetime: '24 hours' },
  email_change_confirm: { purpose: 'confirm_email' },
  email_change_requested: { purpose: 'undo_email' },
  email_changed: { purpose: 'undo_email' },
  forced_address_started: { purpose: 'cancel_recovery' },
  forced_address_done: { purpose: 'reset_password', lifetime: '24 hours' },
  factor_reset_started: { purpose: 'cancel_recovery' },
  // As long as an invitation: nobody waits for it.
  contact_address_confirm: { purpose: 'confirm_contact', lifetime: '7 days' },
};

export const linkOf = (template: OutboundEmail['template']): Link | undefined => LINKS[template];

/** Makes the link of a mail good; returns until when, or null where the mail is no longer right to send (JB-04). */
export async function issueLink(tx: Transaction, mail: OutboundEmail, link: Link, token: string): Promise<Date | null> {
  const [statement, about] = statementOf(mail, link);
  // The contact names its one link; elsewhere the link names what it is about.
  const id = link.purpose === 'confirm_contact' ? mail.facts['linkId'] : uuid();
  const [row] = await tx.query<{ expires: Date | null }>(statement, [id, hashOf(token), ...about]);
  return row?.expires ?? null;
}

function statementOf(mail: OutboundEmail, link: Link): [string, unknown[]] {
  if (link.purpose === 'confirm_contact')
    return [
      'select identity.issue_contact_token($1, $2, $3, tenancy.now(), $4) as expires',
      [mail.audience, link.lifetime],
    ];
  if ('lifetime' in link)
    return [
      'select identity.issue_token($1, $2, $3, $4, $5, $6, tenancy.now(), $7) as expires',
      [link.purpose, mail.audience, mail.userId, mail.tenantId, link.lifetime],
    ];
  return link.purpose === 'cancel_recovery'
    ? ['select identity.issue_recovery_token($1, $2, $3, tenancy.now()) as expires', [mail.facts['recoveryId']]]
    : [
        'select identity.issue_email_change_token($1, $2, $3, $4, tenancy.now()) as expires',
        [link.purpose, mail.facts['changeId']],
      ];
}
