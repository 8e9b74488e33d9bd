import type { DataSource } from 'typeorm';
import type { Clock } from '../clock/clock';
import { LIMITS_TABLE, tooManyRequests } from './limiter';

/** Wrong passwords of an account, from everywhere, before one has to wait. */
const FREE = 20;
const FIRST_WAIT = 5000;
const LONGEST_WAIT = 15 * 60_000;
/** Without a guess for so long, an account begins anew. */
const KEPT = 60 * 60_000;

// `expire` is the time of the last guess and what a row is kept for, so one row says both how many and since when.
const NEXT_AT = `(r.expire - ${KEPT} + case when r.points < $3 then 0 else least(${LONGEST_WAIT}, ${FIRST_WAIT} * power(2, least(r.points - $3, 20))) end)`;

// The wait is read from before a guess at the same moment, so it may seem over: who took nothing waits all the same.
// A clock that was put back must not lock anybody out: what is free stays free, and no wait is longer than the longest.
const TAKE = `
  with taken as (
    insert into ${LIMITS_TABLE} as r (key, points, expire) values ($1, 1, $2::bigint + ${KEPT})
    on conflict (key) do update
      set points = case when r.expire <= $2 then 1 else r.points + 1 end, expire = excluded.expire
      where r.points < $3 or r.expire <= $2 or ${NEXT_AT} <= $2
    returning 1)
  select case when exists (select from taken) then 0
    else coalesce((select least(${LONGEST_WAIT}, greatest(1, ceil(${NEXT_AT} - $2))) from ${LIMITS_TABLE} r where r.key = $1), ${FIRST_WAIT}) end::int as wait`;

const GIVE_BACK = `update ${LIMITS_TABLE} set points = greatest(0, points - $2) where key = $1`;

/**
 * A wait between guesses at one account that doubles with each, up to 15 minutes and never for good (AU-01). A guess is
 * counted before it is tried, by one statement: of many at once no more come through than of many after each other.
 */
export class AccountDelay {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly factor: number,
  ) {}

  /** Counts a guess; refuses while the account has to wait. */
  async take(account: string): Promise<void> {
    const free = Math.ceil(FREE * this.factor);
    const rows: unknown = await this.dataSource.query(TAKE, [`delay:${account}`, this.clock.now().getTime(), free]);
    const [{ wait = 0 } = {}] = rows as { wait?: number }[];
    if (wait > 0) throw tooManyRequests(wait);
  }

  /** Forgets so many guesses, which have turned out to be the owner's own. */
  async giveBack(account: string, guesses: number): Promise<void> {
    await this.dataSource.query(GIVE_BACK, [`delay:${account}`, guesses]);
  }
}
