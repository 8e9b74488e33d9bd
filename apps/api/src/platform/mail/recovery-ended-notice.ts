import type { AccountRecoveryKind } from '@tenantry/contracts';
import type en from './mail-texts/en.json';
import type { MailFacts } from './outbound-email.entity';

interface EndedRecovery {
  kind: AccountRecoveryKind;
  /** Whose account it was; null in the mail to that person. */
  personName: string | null;
  /** Who asked for it; null in the mail to them. */
  requester: string | null;
}

/** A recovery of an account came to nothing: to whoever asked for it, and where it was withdrawn to its person. */
export interface RecoveryEndedNotice extends EndedRecovery {
  template: 'recovery_withdrawn' | 'recovery_withdrawn_asked' | 'recovery_cancelled' | 'recovery_refused';
  audience: 'admin' | 'customer';
  firstName: string;
  email: string;
  /** The users, for whoever manages them; the sign-in for the person. */
  pageUrl: string;
}

/** How a notice is kept until it is sent, and read again. */
export const factsOfEnded = ({ kind, personName, requester }: EndedRecovery): Record<string, string> => ({
  kind,
  ...(personName !== null && { personName }),
  ...(requester !== null && { requester }),
});

export const endedOf = (facts: MailFacts): EndedRecovery => ({
  kind: facts['kind'] === 'address' ? 'address' : 'secondFactor',
  personName: facts['personName'] === undefined ? null : String(facts['personName']),
  requester: facts['requester'] === undefined ? null : String(facts['requester']),
});

/** What was asked for, for whom or by whom. */
export const endedFactsOf = (
  texts: (typeof en)['recovery_withdrawn'],
  { kind, personName, requester }: EndedRecovery,
) =>
  [
    { label: texts.what, value: texts.kind[kind] },
    { label: texts.person, value: personName },
    { label: texts.requester, value: requester },
  ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
