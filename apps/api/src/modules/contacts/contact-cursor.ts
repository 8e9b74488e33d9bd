import { isInstantText } from '../../platform/clock/iso-text';
import { Refusal } from '../../platform/http/problem';

/** Where a page ended: when its last contact was added, and the id that settles ties. */
export interface ContactPosition {
  createdAt: string;
  id: string;
}

const CURSOR = /^([^~]+)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The opaque cursor that leads on from a contact. */
export const cursorAfter = ({ createdAt, id }: ContactPosition): string =>
  Buffer.from(`${createdAt}~${id}`).toString('base64url');

/** Reads such a cursor; refuses one that was made up. */
export function positionOf(cursor: string | undefined): ContactPosition | undefined {
  if (!cursor) return undefined;
  const [, createdAt, id] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (!createdAt || !id || !isInstantText(createdAt))
    throw new Refusal('invalidInput', { errors: [{ field: 'cursor', code: 'invalidValue' }] });
  return { createdAt, id };
}
