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
