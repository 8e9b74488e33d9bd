import type en from './mail-texts/en.json';
import type { MailFacts } from './outbound-email.entity';

/** What a company's emergency address is told when one of its other addresses takes no mail (S001-14). */
export interface BounceNotice {
  template: 'address_bounced';
  audience: 'admin' | 'customer';
  firstName: string;
  email: string;
  bouncedEmail: string;
  subject: string;
  contactsUrl: string;
}

/** How the facts that were kept with the mail are read again. */
export const bounceOf = (facts: MailFacts): Pick<BounceNotice, 'bouncedEmail' | 'subject'> => ({
  bouncedEmail: String(facts['bouncedEmail']),
  subject: String(facts['subject']),
});

/** Which address, and which mail did not get there, where that is known. */
export const bounceFactsOf = (
  texts: (typeof en)['address_bounced'],
  { bouncedEmail, subject }: Pick<BounceNotice, 'bouncedEmail' | 'subject'>,
) => [
  { label: texts.address, value: bouncedEmail },
  // A mail server that tells of it later does not say which mail it was.
  ...(subject === '' ? [] : [{ label: texts.undelivered, value: subject }]),
];
