import { mailInstant } from './mail-instant';
import type en from './mail-texts/en.json';
import type { MailFacts } from './outbound-email.entity';

/** What the owners of a customer are told about staff who act for it (AZ-11). */
export interface ActingFacts {
  personName: string;
  /** The company that the person comes from: the partner, or the platform. */
  staffCompany: string;
  reason: string;
  until: string;
}

export interface ActingNotice extends ActingFacts {
  template: 'acting_started';
  audience: 'admin' | 'customer';
  firstName: string;
  email: string;
  customerName: string;
  timezone: string;
  auditLogUrl: string;
}

/** How the facts are kept until the mail is sent, and read again. */
export const factsOfActing = (facts: ActingFacts): MailFacts => ({ ...facts });

export const actingOf = (facts: MailFacts): ActingFacts => ({
  personName: String(facts['personName']),
  staffCompany: String(facts['staffCompany']),
  reason: String(facts['reason']),
  until: String(facts['until']),
});

/** Who, from where, in which account, why and until when, as the mail lists them. */
export const actingFactsOf = (
  texts: (typeof en)['acting_started'],
  { personName, staffCompany, customerName, reason, until, timezone }: ActingNotice,
  language: 'it' | 'en',
) => [
  { label: texts.person, value: `${personName} (${staffCompany})` },
  { label: texts.account, value: customerName },
  { label: texts.reason, value: reason },
  { label: texts.until, value: mailInstant(until, language, timezone) },
];
