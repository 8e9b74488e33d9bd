import type { CustomerSort } from '@tenantry/contracts/admin';
import { isDayText, isInstantText } from '../../platform/clock/iso-text';
import { Refusal } from '../../platform/http/problem';

/** Where a page ended: the value it was sorted by, and the id that settles ties. */
export interface CursorPosition {
  value: string;
  id: string;
}

const FITS: Record<CustomerSort, (value: string) => boolean> = {
  newest: isInstantText,
  name: (value) => value.length <= 1000,
  next_expiry: (value) => value === 'infinity' || isDayText(value),
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads the opaque cursor that the statement wrote (base64 of a JSON pair). A cursor of another sort order, or one that
 * was made up, is refused like any wrong field.
 */
export function decodeCursor(cursor: string | undefined, sort: CustomerSort): CursorPosition | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  try {
    const [order, value, id] = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8')) as [
      unknown,
      unknown,
      unknown,
    ];
    if (order === sort && typeof value === 'string' && typeof id === 'string' && FITS[sort](value) && UUID.test(id))
      return { value, id };
  } catch {
    // Not JSON: refused below.
  }
  throw new Refusal('invalidInput', { errors: [{ field: 'cursor', code: 'invalidValue' }] });
}
