import { expect, it } from 'vitest';
import { lastDays, readersDay } from './usual-periods';

it.each([
  [1, { from: '2026-03-01', to: '2026-03-01' }],
  [7, { from: '2026-02-23', to: '2026-03-01' }],
  [30, { from: '2026-01-31', to: '2026-03-01' }],
])('LG-03 counts the last %i days with today', (days, period) => {
  expect(lastDays(days, new Date(2026, 2, 1, 23, 59))).toEqual(period);
});

it("LG-03 takes the day from the reader's clock, in its first and last minute", () => {
  expect(readersDay(new Date(2026, 10, 21, 0, 0))).toBe('2026-11-21');
  expect(readersDay(new Date(2026, 10, 21, 23, 59))).toBe('2026-11-21');
});
