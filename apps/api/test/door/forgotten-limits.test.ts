import { afterAll, beforeAll, expect, it } from 'vitest';
import { ForgetLimitsJob } from '../../src/platform/http/forget-limits.job';
import { GuessLimits } from '../../src/platform/http/guess-limits';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';

const HOUR = 3_600_000;

let target: TestApp;
let database: Inspection;

beforeAll(async () => {
  target = await createTestApp({ rateFactor: 1 });
  database = await inspectDatabase(target.database);
});
afterAll(async () => {
  await database.close();
  await target.close();
});

it('DO-08 keeps no counter longer than it counts, and every one until then', async () => {
  const guess = { account: 'nobody@nowhere.example', ip: '192.0.2.1', device: undefined };
  for (let tries = 0; tries < 10; tries += 1) await target.app.get(GuessLimits).take(guess);
  await database.rows(
    `insert into rate_limits (key, points, expire)
     select 'made-up:' || n, 1, (extract(epoch from now()) * 1000)::bigint - n from generate_series(1, 2500) n`,
  );
  const forget = () => target.app.get(ForgetLimitsJob).run();
  await forget();
  expect((await database.rows(`select from rate_limits where key like 'made-up:%'`)).length).toBe(0);
  await expect(target.app.get(GuessLimits).take(guess)).rejects.toMatchObject({ code: 'tooManyRequests' });

  target.clock.moveBy(2 * HOUR);
  await forget();
  target.clock.reset();
  expect(await database.count('rate_limits')).toBe(0);
});
