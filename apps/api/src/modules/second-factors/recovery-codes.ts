import { randomInt } from 'node:crypto';
import { RECOVERY_ALPHABET, RECOVERY_CODE_LENGTH, RECOVERY_CODES } from '@tenantry/contracts';
import { hashOf } from '../../platform/crypto/secret-token';
import type { Transaction } from '../../platform/database/transaction';
import { wrongCode } from './totp-factor';

const newCode = (): string =>
  Array.from({ length: RECOVERY_CODE_LENGTH }, () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)]).join('');

const inGroups = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;

/** A new set for the person of the transaction; it exists as text here and in the answer only. */
export async function renewRecoveryCodes(tx: Transaction): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await tx.query('select identity.set_recovery_codes($1, tenancy.now())', [codes.map(hashOf)]);
  return codes.map(inGroups);
}

/** Uses one of the codes up. */
export async function recoverWith(tx: Transaction, code: string): Promise<void> {
  const [row] = await tx.query<{ done: boolean }>('select identity.use_recovery_code($1, tenancy.now()) as done', [
    hashOf(code),
  ]);
  if (!row?.done) throw wrongCode('wrongRecoveryCode');
}
