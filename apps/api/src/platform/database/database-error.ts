/** The part of a PostgreSQL error that decisions are made on. Its `detail` may name foreign rows and stays here. */
export interface DatabaseError extends Error {
  code: string;
  constraint?: string;
}

const found = (error: unknown): DatabaseError | undefined => {
  if (!(error instanceof Error)) return undefined;
  const inner = (error as { driverError?: unknown }).driverError ?? error;
  return inner instanceof Error && typeof (inner as DatabaseError).code === 'string'
    ? (inner as DatabaseError)
    : undefined;
};

export const databaseErrorOf = found;

/** Whether `error` says that the named unique index, exclusion or check refused the row. */
export const violates = (error: unknown, constraint: string): boolean => found(error)?.constraint === constraint;

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  '53300',
]);

/** Whether PostgreSQL took the transaction back because another one was in its way: deadlock or serialization failure. */
export const wasLostToAnother = (error: unknown): boolean => ['40P01', '40001'].includes(found(error)?.code ?? '');

/** Whether a lock could not be had within `lock_timeout`. */
export const waitedTooLong = (error: unknown): boolean => found(error)?.code === '55P03';

/** Whether the database is away or too busy for now: answered 503 with Retry-After. */
export function isUnavailable(error: unknown): boolean {
  const code = found(error)?.code;
  if (code !== undefined && (UNREACHABLE.has(code) || code === '57014')) return true;
  if (waitedTooLong(error) || wasLostToAnother(error)) return true;
  const message = error instanceof Error ? error.message : '';
  return /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/i.test(
    message,
  );
}

/** Why it failed, in one line for a person: an attempt at several addresses has no message of its own. */
export function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return (message || code || String(error)).split('\n')[0] ?? '';
}
