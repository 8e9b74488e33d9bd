import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf } from './csv';

const cells = (rows: string[][], separator: 'comma' | 'semicolon') => {
  const text = csvOf(
    rows,
    [
      ['one', (row) => row[0] ?? null],
      ['two', (row) => row[1] ?? null],
    ],
    separator,
  );
  expect(text.startsWith('\ufeffone')).toBe(true);
  const parsed: string[][] = parse(text, { bom: true, delimiter: separator === 'comma' ? ',' : ';', fromLine: 2 });
  return parsed;
};
const live = /^[=+\-@\t\r\0]/;

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\0=1', "=cmd|' /C calc'!A0", '"=1"', '＝1'])(
  'IN-05 leaves nothing live of %j',
  (formula) => {
    const [[cell = ''] = []] = cells([[formula, 'x']], 'comma');
    expect(cell).not.toMatch(live);
    expect(cell.replace(/^'/, '')).toBe(formula.replaceAll('\0', ''));
  },
);

it('IN-05 gives back every text that is no formula, whatever stands in it', () => {
  const text = fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll('\0', ''));
  const harmless = text.filter((value) => !/^[=+\-@\t\r＝＋－＠]/.test(value));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(harmless, text), { minLength: 1 }),
      fc.constantFrom('comma', 'semicolon'),
      (rows, how) => {
        expect(cells(rows, how).map(([first]) => first)).toEqual(rows.map(([first]) => first));
        for (const [, second = ''] of cells(rows, how)) expect(second).not.toMatch(live);
      },
    ),
  );
});
