import type en from './mail-texts/en.json';

/** The mails of a change of the sign-in address (S004-35, S004-37): to the new address, and to the old one. */
export interface EmailChangeNotice {
  template:
    'email_change_confirm' | 'email_change_requested' | 'email_change_refused' | 'email_changed' | 'email_reverted';
  audience: 'admin' | 'customer';
  firstName: string;
  email: string;
  /** Null in the mail to the new address: it may be somebody else's, mistyped. */
  oldEmail: string | null;
  newEmail: string;
  actionUrl: string;
  linkExpiresAt: string;
  timezone: string;
}

/** Which address is meant, and which one it takes the place of. */
export function emailChangeFacts(
  texts: (typeof en)['email_change_confirm'],
  { oldEmail, newEmail }: Pick<EmailChangeNotice, 'oldEmail' | 'newEmail'>,
) {
  const next = { label: texts.newEmail, value: newEmail };
  return oldEmail === null ? [next] : [{ label: texts.oldEmail, value: oldEmail }, next];
}
