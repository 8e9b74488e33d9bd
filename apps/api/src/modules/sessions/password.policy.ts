import { isPredictable } from '@tenantry/contracts';

/** Signs that must be left of a password without the words that others know of its owner. */
const ENOUGH = 8;
const SHORTEST_WORD = 4;
const SIGNS_FOR_LETTERS: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

const plainOf = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
const spelledOut = (text: string): string => [...text].map((sign) => SIGNS_FOR_LETTERS[sign] ?? sign).join('');
const withoutEnds = (text: string): string => text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
const lettersAndDigits = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The words of a name, an address or a company that a password must not be made of, the longest first. */
export function contextWords(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => [lettersAndDigits(plainOf(text)), ...plainOf(text).split(/[^\p{L}\p{N}]+/u)]);
  return [...new Set(words)]
    .filter((word) => [...word].length >= SHORTEST_WORD)
    .toSorted((a, b) => b.length - a.length);
}

function isMadeOf(password: string, words: readonly string[]): boolean {
  const whole = lettersAndDigits(password);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), whole);
  return rest !== whole && [...rest].length < ENOUGH;
}

/** The common words, two at most, that all letters of the password are; digits and signs at its ends add nothing. */
function isCommonAtHeart(password: string, isCommon: (word: string) => boolean): boolean {
  if (isCommon(password)) return true;
  const heart = lettersAndDigits(withoutEnds(password));
  if (heart.length < SHORTEST_WORD) return false;
  if (isCommon(heart)) return true;
  for (let cut = SHORTEST_WORD; cut <= heart.length - SHORTEST_WORD; cut += 1)
    if (isCommon(heart.slice(0, cut)) && isCommon(heart.slice(cut))) return true;
  return false;
}

/**
 * Why a password is refused that is long enough (AU-03): made of words that others know of its owner, or common, also
 * with signs for letters (`p4ssw0rd`) and digits around it. Several words that stand for nothing are welcome.
 */
export function passwordProblem(
  password: string,
  words: readonly string[],
  isCommon: (word: string) => boolean,
): 'passwordContainsContext' | 'passwordTooCommon' | undefined {
  const plain = plainOf(password);
  // A year at the end is no letter: `p4ssw0rd2026` without it, and with it in case the sign before is one.
  const spellings = [plain, spelledOut(plain), spelledOut(withoutEnds(plain))];
  if (spellings.some((spelling) => isMadeOf(spelling, words))) return 'passwordContainsContext';
  const compact = lettersAndDigits(plain);
  if (isPredictable(plain) || ([...compact].length >= ENOUGH && isPredictable(compact))) return 'passwordTooCommon';
  return spellings.some((spelling) => isCommonAtHeart(spelling, isCommon)) ? 'passwordTooCommon' : undefined;
}
