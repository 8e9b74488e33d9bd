import { isInstantText } from '../../platform/clock/iso-text';
import { Refusal } from '../../platform/http/problem';
import type { AuditPosition } from './audit-entries.statement';

const CURSOR = /^([^~]+)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The opaque cursor that leads on from an entry. */
export const cursorAfter = ({ at, id }: AuditPosition): string => Buffer.from(`${at}~${id}`).toString('base64url');

/** Reads such a cursor; refuses one that was made up. */
export function positionOf(cursor: string | undefined): AuditPosition | undefined {
  if (!cursor) return undefined;
  const [, at, id] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (!at || !id || !isInstantText(at))
    throw new Refusal('invalidInput', { errors: [{ field: 'cursor', code: 'invalidValue' }] });
  return { at, id };
}
