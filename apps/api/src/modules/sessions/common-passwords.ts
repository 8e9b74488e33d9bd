// Common passwords, collected from public leaks by the zxcvbn project and its successors (MIT).
import { dictionary } from '@zxcvbn-ts/language-common';

// Unpacked at first use: a start need not wait for it, and it takes a few megabytes.
let known: ReadonlySet<string> | undefined;

/** Whether this text, in small letters, is on the list of passwords that are tried first. */
export function isCommonPassword(text: string): boolean {
  known ??= new Set(dictionary['passwords-common']);
  return known.has(text);
}
