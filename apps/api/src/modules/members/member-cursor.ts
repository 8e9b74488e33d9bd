import { Refusal } from '../../platform/http/problem';

/** Where a page ended: the name it was sorted by, and the id that settles ties. */
export interface MemberPosition {
  sortKey: string;
  id: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
// Both names with all that normalising may make of them.
const LONGEST = 2000;

/** The opaque cursor that leads on from a person. */
export const cursorAfter = ({ sortKey, id }: MemberPosition): string =>
  Buffer.from(JSON.stringify([sortKey, id])).toString('base64url');

/** Reads such a cursor; refuses one that was made up. */
export function positionOf(cursor: string | undefined): MemberPosition | undefined {
  if (!cursor) return undefined;
  try {
    const [sortKey, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown];
    const fits = typeof sortKey === 'string' && sortKey.length <= LONGEST && !sortKey.includes('\0');
    if (fits && typeof id === 'string' && UUID.test(id)) return { sortKey, id };
  } catch {
    // Not JSON: refused below.
  }
  throw new Refusal('invalidInput', { errors: [{ field: 'cursor', code: 'invalidValue' }] });
}
