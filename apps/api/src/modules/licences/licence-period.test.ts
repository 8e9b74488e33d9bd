import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastDay, noticeDays } from './licence-period';

it.each([
  ['2026-01-01', 12, 'month', '2026-12-31'],
  ['2026-01-31', 1, 'month', '2026-02-27'],
  ['2024-01-31', 1, 'month', '2024-02-28'],
  ['2024-02-29', 1, 'year', '2025-02-27'],
  ['2026-03-29', 30, 'day', '2026-04-27'],
  ['2026-10-25', 1, 'day', '2026-10-25'],
  ['2026-12-31', 2, 'month', '2027-02-27'],
  ['2026-01-30', 1, 'month', '2026-02-27'],
  ['2026-01-28', 1, 'month', '2026-02-27'],
  ['2026-03-31', 1, 'month', '2026-04-29'],
  ['2027-02-28', 1, 'month', '2027-03-27'],
  ['2028-02-28', 1, 'day', '2028-02-28'],
  ['2028-02-28', 2, 'day', '2028-02-29'],
  ['2028-02-29', 12, 'month', '2029-02-27'],
  ['2028-02-29', 4, 'year', '2032-02-28'],
  ['2096-02-29', 4, 'year', '2100-02-27'],
  ['2038-01-19', 1, 'year', '2039-01-18'],
] as const)('S001-30 a licence from %s for %i %s ends on %s', (start, count, unit, end) =>
  expect(lastDay(start, { count, unit })).toBe(end),
);

it.each([
  ['2026-01-01', '2026-12-31', 30, 30],
  ['2026-11-01', '2026-11-30', 30, 10],
  ['2026-11-01', '2026-11-01', 30, 0],
  ['2026-01-01', '2026-12-31', 0, 0],
])('a licence from %s to %s with %i days of notice expires soon in its last %i days', (start, end, wanted, days) =>
  expect(noticeDays(start, end, wanted)).toBe(days),
);

const dayAfter = (day: string) => new Date(Date.parse(day) + 864e5).toISOString().slice(0, 10);
const starts = fc.date({ min: new Date('2024-01-01'), max: new Date('2105-12-31'), noInvalidDate: true });

it('TM-04 renews on the same day of the month for ever, as long as every month has that day', () => {
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 24 }), (date, count) => {
      const start = `${date.toISOString().slice(0, 8)}${String(Math.min(date.getUTCDate(), 28)).padStart(2, '0')}`;
      let from = start;
      for (let renewal = 0; renewal < 24; renewal += 1) from = dayAfter(lastDay(from, { count, unit: 'month' }));
      expect(from.slice(8)).toBe(start.slice(8));
      expect(from).toBe(dayAfter(lastDay(start, { count: count * 24, unit: 'month' })));
    }),
  );
});
