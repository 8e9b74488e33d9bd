import { expect, it } from 'vitest';
import { createFormat } from './create-format';

// The tests run in Los Angeles time (vitest.config.ts), where midnight UTC is still the day before.
it('keeps a plain date on its day, west of Greenwich too', () => {
  expect(new Date('2026-04-01').getDate()).toBe(31);
  expect(createFormat('it').date('2026-04-01')).toBe('01/04/2026');
  expect(createFormat('en').date('2026-04-01')).toBe('1 Apr 2026');
});

it('shows an instant in the time zone of the reader', () => {
  expect(createFormat('it').dateTime('2026-04-01T02:30:00Z')).toBe('31/03/2026, 19:30');
});

it('tells the time of day of an instant', () => {
  expect(createFormat('it').time('2026-04-01T02:30:00Z')).toBe('19:30');
});

it('tells an exact instant to the second, with the zone it is read in', () => {
  expect(createFormat('it').exactTime('2026-04-01T02:30:07Z')).toBe('31/03/2026, 19:30:07 GMT-7');
});

it('writes money, numbers and distances as the language does', () => {
  const format = createFormat('it');
  expect(format.money(579600, 'EUR').replace(/\s/g, ' ')).toBe('5.796,00 €');
  expect(format.money(500, 'JPY')).toContain('500');
  expect(format.number(1234)).toBe('1.234');
  expect(format.relativeDays(2)).toBe('tra 2 giorni');
  expect(format.relativeDays(-1)).toBe('ieri');
  expect(format.relativeDays(7)).toBe('tra 7 giorni');
  expect(format.date('')).toBe('');
});

it('tells a wait in seconds where it is short and in whole minutes beyond', () => {
  const { wait } = createFormat('it');
  expect([1, 40, 90, 91, 893].map(wait)).toEqual(['1 secondo', '40 secondi', '90 secondi', '2 minuti', '15 minuti']);
  expect(createFormat('en').wait(893)).toBe('15 minutes');
});
