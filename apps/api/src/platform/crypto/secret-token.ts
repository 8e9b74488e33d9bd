import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** A new secret of 256 random bits for a cookie or a mailed link, as URL-safe text. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url');

/** What the database keeps of a secret: its SHA-256. A dump holds nothing that opens a door (SE-01). */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();
