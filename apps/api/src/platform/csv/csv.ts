import { stringify } from 'csv-stringify/sync';

/** Heading of a column, and its value of a row. */
export type CsvColumn<Row> = readonly [heading: string, valueOf: (row: Row) => string | number | null];

const DELIMITER = { comma: ',', semicolon: ';' } as const;

/**
 * Rows as CSV (RFC 4180) for a spreadsheet: UTF-8 with a byte order mark, and no text in it that a spreadsheet would
 * take for a formula (IN-05). `semicolon` is what spreadsheets split at where the comma is part of numbers.
 */
export const csvOf = <Row>(
  rows: readonly Row[],
  columns: readonly CsvColumn<Row>[],
  separator: keyof typeof DELIMITER = 'comma',
): string =>
  stringify(
    rows.map((row) => columns.map(([, valueOf]) => withoutNul(valueOf(row)))),
    {
      header: true,
      columns: columns.map(([heading]) => heading),
      delimiter: DELIMITER[separator],
      record_delimiter: 'windows',
      bom: true,
      escape_formulas: true,
    },
  );

// A leading NUL hides a formula from the check and not from every spreadsheet.
const withoutNul = (value: string | number | null) => (typeof value === 'string' ? value.replaceAll('\0', '') : value);
