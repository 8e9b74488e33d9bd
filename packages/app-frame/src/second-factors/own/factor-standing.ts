import type { SecondFactors } from '@tenantry/contracts';

/** Whether the person has one factor alone, and whether that one cannot be taken away. */
export function standing({ totp, passkeys, requiredBecause }: SecondFactors) {
  const isOnly = (totp ? 1 : 0) + passkeys.length === 1;
  return { isOnly, mustStay: isOnly && requiredBecause !== null };
}
