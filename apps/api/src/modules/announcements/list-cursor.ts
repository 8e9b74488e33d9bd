import { validate } from 'uuid';
import { Refusal } from '../../platform/http/problem';

const CONTROL = /[\u0000-\u001f]/;
const refused = () => new Refusal('invalidInput', { errors: [{ field: 'cursor', code: 'invalidValue' }] });
const textOf = (cursor: string): string => Buffer.from(cursor, 'base64url').toString('utf8');

/** The opaque cursor that leads on from the last key of a page. */
export const cursorAfter = (key: string): string => Buffer.from(key).toString('base64url');

/** Reads the cursor of a list in the order of ids; refuses one that was made up. */
export function idOf(cursor: string | undefined): string | null {
  if (!cursor) return null;
  const id = textOf(cursor);
  if (!validate(id)) throw refused();
  return id;
}

/** Reads the cursor of a list in the order of addresses. */
export function addressOf(cursor: string | undefined): string | null {
  if (!cursor) return null;
  const address = textOf(cursor);
  if (!address.includes('@') || !address.isWellFormed() || CONTROL.test(address)) throw refused();
  return address;
}

/** A page of what was found with one more than `limit`, whose key leads on. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string,
): { rows: Row[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, nextCursor: rows.length > limit && last !== undefined ? cursorAfter(keyOf(last)) : null };
}
