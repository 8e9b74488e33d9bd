import { expect, it } from 'vitest';
import { looksLikeAnotherName } from './look-alikes';

it.each([
  'Officine Valbrentana',
  'Caffè Perù S.r.l.',
  '3M Italia 2ª',
  'Çelik Işık Ltd. Şti.',
  'Łódź & Søn',
  'Ромашка',
  'ООО Ромашка',
  'Ελληνική Εταιρεία',
  'Δ Group',
  '東京Tower',
  'ｶﾀｶﾅ',
  '한국 Korea',
  'שלום',
  'caffè ❤️',
  '2000',
  '',
])('IN-06 takes %s for itself', (name) => expect(looksLikeAnotherName(name)).toBe(false));

it.each([
  ['a Cyrillic А before Latin letters', 'Аlpina'],
  ['a Cyrillic о among Latin letters', 'Officine Valbrentanа'],
  ['a Greek omicron among Latin letters', 'Alpinο'],
  ['a Cyrillic word that reads as a Latin one', 'СОРА'],
  ['the same in small letters, with an accent', 'раурӑ'],
  ['a Greek word that reads as a Latin one', 'ΑΒΒΑ'],
  ['a Cyrillic word of look-alikes beside a Latin one', 'Alpina СОРА'],
  ['a Latin word of look-alikes beside a Cyrillic one', 'OOO Ромашка'],
  ['wide letters', 'Ａlpina'],
  ['nothing but wide letters', 'ＡＬＰＩＮＡ'],
  ['bold mathematical letters', '𝐀𝐥𝐩𝐢𝐧𝐚'],
  ['a Roman numeral of one character', 'Alpina Ⅳ'],
  ['Cherokee letters', 'ᎪᏞᏢ'],
  ['small capitals', 'ᴀʟᴘɪɴᴀ'],
])('IN-06 sees another name behind %s', (_, name) => expect(looksLikeAnotherName(name)).toBe(true));
