import pg from 'pg';
import { currentContext } from '../../src/platform/http/request-context';

const original = pg.Client.prototype.query;
type Query = (this: pg.Client, ...args: unknown[]) => unknown;

const textOf = (first: unknown): string =>
  typeof first === 'string' ? first : ((first as { text?: string } | undefined)?.text ?? '');

/**
 * Lets one statement fail inside the transactions of requests and jobs that change something, the `failing`th from now on. The
 * fault is PostgreSQL's own: another statement, which cannot succeed, goes in its place; in the place of a COMMIT goes a
 * ROLLBACK, as PostgreSQL answers after an error that was swallowed. Counts from 1; 0 puts everything right again.
 */
export function failAt(failing: number): void {
  let seen = 0;
  const open = new WeakSet<pg.Client>();
  const hooked: Query = function (...args) {
    const text = textOf(args[0]);
    if (text.startsWith('begin read write') && currentContext()) open.add(this);
    else if (text === 'rollback') open.delete(this);
    else if (open.has(this)) {
      seen += 1;
      if (text === 'commit') open.delete(this);
      if (seen === failing) return (original as Query).call(this, text === 'commit' ? 'rollback' : 'select 1 / 0');
    }
    return (original as Query).apply(this, args);
  };
  pg.Client.prototype.query = failing === 0 ? original : (hooked as typeof original);
}
