import type { SecondFactorMethod, SecondFactorReason } from '@tenantry/contracts';
import type { Transaction } from '../../platform/database/transaction';

/** What the person of a transaction has besides the password, and why they need it; `codes` counts a set of any state. */
export interface OwnSecondFactors {
  totp_since: Date | null;
  passkeys: number;
  codes: number;
  codes_left: number;
  reason: SecondFactorReason | null;
}

export async function ownSecondFactors(tx: Transaction): Promise<OwnSecondFactors> {
  const [factors] = await tx.query<OwnSecondFactors>('select * from identity.own_second_factors()');
  if (!factors) throw new Error('an aggregate without a row');
  return factors;
}

/** The ways in which the second step can be taken; recovery codes stand in for a factor, and are none by themselves. */
export function methodsOf({ totp_since, passkeys, codes_left }: OwnSecondFactors): SecondFactorMethod[] {
  if (!totp_since && passkeys === 0) return [];
  return [
    ...(totp_since ? (['totp'] as const) : []),
    ...(passkeys > 0 ? (['passkey'] as const) : []),
    ...(codes_left > 0 ? (['recoveryCode'] as const) : []),
  ];
}
