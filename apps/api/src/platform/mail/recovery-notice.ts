import { mailInstant } from './mail-instant';
import type en from './mail-texts/en.json';
import type { MailFacts } from './outbound-email.entity';

interface RecoveryFacts {
  /** Null where a second factor is reset. */
  newEmail: string | null;
  /** Null in mails to the new address: it may be somebody else's, mistyped. */
  reason: string | null;
  requester: string | null;
  takesForceAt: string | null;
}

/** The mails of an account recovery: to the address in force with the way to stop it, and to the new one. */
export interface RecoveryNotice extends RecoveryFacts {
  template: 'forced_address_started' | 'forced_address_announced' | 'forced_address_done' | 'factor_reset_started';
  audience: 'admin' | 'customer';
  firstName: string;
  email: string;
  recoveryUrl: string;
  linkExpiresAt: string;
  timezone: string;
}

/** How a notice is kept until it is sent, and read again. */
export const factsOfRecovery = (facts: RecoveryFacts): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])));

const textOf = (value: MailFacts[string] | undefined): string | null => (value === undefined ? null : String(value));

export const recoveryOf = (facts: MailFacts): RecoveryFacts => ({
  newEmail: textOf(facts['newEmail']),
  reason: textOf(facts['reason']),
  requester: textOf(facts['requester']),
  takesForceAt: textOf(facts['takesForceAt']),
});

/** What is asked for, by whom and why, and from when on it holds. */
export function recoveryFactsOf(
  texts: (typeof en)['forced_address_started'],
  { newEmail, reason, requester, takesForceAt, timezone }: RecoveryNotice,
  language: 'it' | 'en',
) {
  const when = takesForceAt === null ? null : mailInstant(takesForceAt, language, timezone);
  return [
    { label: texts.newEmail, value: newEmail },
    { label: texts.requester, value: requester },
    { label: texts.reason, value: reason },
    { label: texts.takesForceAt, value: when },
  ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
}
