import { isLong } from './scale';

/** How a page is looked at: its language, the scheme of its colours and the width of the window in px. */
export interface Look {
  language: 'it' | 'en';
  scheme: 'light' | 'dark';
  width: 1440 | 390;
}

const LOOKS: readonly [Look, Look] = [
  { language: 'it', scheme: 'light', width: 1440 },
  { language: 'en', scheme: 'dark', width: 390 },
];

/** Both looks in the long form; in the short form they take turns, so that whoever calls next to each other differs. */
export const looksFor = (turn: number): readonly Look[] => (isLong ? LOOKS : [turn % 2 === 0 ? LOOKS[0] : LOOKS[1]]);
