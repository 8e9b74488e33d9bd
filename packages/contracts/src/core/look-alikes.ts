type Alphabet = 'latin' | 'cyrillic' | 'greek' | 'disguised' | 'other';

// Letters that a reader takes for Latin ones, in the case in which they are alike; and Latin ones taken for those.
const CYRILLIC_AS_LATIN = new Set('АВЕЅІЈКМНОРСТУХҮԌԚԜҺӀасԁеһіјӏорԛѕԝхуүѵгп');
const LATIN_AS_CYRILLIC = new Set('ABCEGHIJKMOPQSTWXYacdehijlnopqrsvwxy');
const GREEK_AS_LATIN = new Set('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹαγηικνορυχωϲϳ');
const LATIN_AS_GREEK = new Set('ABCEHIKMNOPTXYZacijknopuvwxy');

// Alphabets that nobody writes a company's name in, and small capitals: all of it stands for Latin.
const STAND_IN = /[\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Coptic}\p{Script=Deseret}ɑɡɪʏʟɴʀɢʙʜ\u1d00-\u1d2b]/u;
// Characters that no Latin letter resembles: they may stand beside any.
const UNLIKE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]/u;

/** Letters and digits of other forms (wide, bold, Roman numerals), which Unicode itself says are plain ones. */
const isDisguised = (character: string): boolean =>
  STAND_IN.test(character) ||
  (/[\p{Lu}\p{Ll}\p{Nd}\p{Nl}]/u.test(character) &&
    !/^[\w]$/.test(character) &&
    /^\w+$/.test(character.normalize('NFKC')));

function alphabetOf(character: string): Alphabet | undefined {
  if (isDisguised(character)) return 'disguised';
  if (!/\p{L}/u.test(character) || UNLIKE.test(character)) return undefined;
  if (/\p{Script=Latin}/u.test(character)) return 'latin';
  if (/\p{Script=Cyrillic}/u.test(character)) return 'cyrillic';
  return /\p{Script=Greek}/u.test(character) ? 'greek' : 'other';
}

interface Word {
  letters: string[];
  alphabets: ReadonlySet<Alphabet>;
}

function wordsOf(name: string): Word[] {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    const letters = [...word].filter((letter) => alphabetOf(letter) !== undefined);
    const alphabets = new Set(letters.flatMap((letter) => alphabetOf(letter) ?? []));
    return letters.length === 0 ? [] : [{ letters, alphabets }];
  });
}

const isMadeOf = (letters: ReadonlySet<string>, word: Word): boolean =>
  word.letters.every((letter) => letters.has(letter));

/** Whether a word that is not Latin reads as one that is. */
const readsAsLatin = (word: Word): boolean =>
  word.alphabets.has('disguised') || isMadeOf(CYRILLIC_AS_LATIN, word) || isMadeOf(GREEK_AS_LATIN, word);

/**
 * Whether a name could be taken for another one that is written in other alphabets (IN-06): a word of two alphabets, a word
 * that reads as one of another alphabet of the name, or a name that reads as a Latin one and is not. Of two names that look
 * the same because of such letters, at most one passes.
 */
export function looksLikeAnotherName(name: string): boolean {
  const words = wordsOf(name);
  if (words.some(({ alphabets }) => alphabets.size > 1)) return true;
  const alphabets = new Set(words.flatMap((word) => [...word.alphabets]));
  if (alphabets.size === 1) return !alphabets.has('latin') && words.every(readsAsLatin);
  return words.some(
    (word) =>
      readsAsLatin(word) ||
      (alphabets.has('cyrillic') && isMadeOf(LATIN_AS_CYRILLIC, word)) ||
      (alphabets.has('greek') && isMadeOf(LATIN_AS_GREEK, word)),
  );
}
