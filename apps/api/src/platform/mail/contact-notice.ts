import type en from './mail-texts/en.json';

/** Asks whoever reads it at the address of a contact without user to confirm that it works (S004-40). */
export interface ContactNotice {
  template: 'contact_address_confirm';
  audience: 'admin' | 'customer';
  firstName: string;
  email: string;
  contactOf: string;
  confirmUrl: string;
  linkExpiresAt: string;
  timezone: string;
}

/** Which address is meant, and whose contact it is. */
export const contactFactsOf = (
  texts: (typeof en)['contact_address_confirm'],
  { contactOf, email }: Pick<ContactNotice, 'contactOf' | 'email'>,
) => [
  { label: texts.company, value: contactOf },
  { label: texts.address, value: email },
];
