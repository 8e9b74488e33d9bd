import type { FieldProblem } from '@tenantry/contracts';

// Where anybody gets an address. The list need not be whole: what a domain decides is only to which page people are sent.
const OF_EVERYBODY = new Set([
  'alice.it',
  'aol.com',
  'gmail.com',
  'gmx.com',
  'gmx.net',
  'googlemail.com',
  'hotmail.com',
  'hotmail.it',
  'icloud.com',
  'inwind.it',
  'libero.it',
  'live.com',
  'live.it',
  'me.com',
  'msn.com',
  'outlook.com',
  'outlook.it',
  'pec.it',
  'proton.me',
  'protonmail.com',
  'tim.it',
  'tin.it',
  'tiscali.it',
  'virgilio.it',
  'yahoo.com',
  'yahoo.it',
  'ymail.com',
]);

/**
 * What is wrong with the domains that an administrator names, each at its place. A new one is taken only from who has an
 * address in it: that mailbox was proven when its owner chose a password by a mailed link.
 */
export function domainProblems(
  domains: readonly string[],
  before: readonly string[],
  ownDomain: string,
): FieldProblem[] {
  const codeOf = (domain: string): string | undefined => {
    if (OF_EVERYBODY.has(domain)) return 'domainOfEverybody';
    return before.includes(domain) || domain === ownDomain ? undefined : 'domainNotProven';
  };
  return domains.flatMap((domain, index) => {
    const code = codeOf(domain);
    return code ? [{ field: `allowedDomains.${index}`, code }] : [];
  });
}
