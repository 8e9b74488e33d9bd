import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { systemActor } from '../access/actor';
import { sendInstant } from '../mail/mail-outbox';

let target: TestApp;
beforeAll(async () => {
  target = await createTestApp();
});
afterAll(() => target.close());

const zones = ['Europe/Rome', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
const source = join(import.meta.dirname, '..', '..');

it('TM-03 reads the time of the machine in one place', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .filter((file) =>
      /\bDate\.now\(|new Date\(\)|DateTime\.(now|local)\(/.test(readFileSync(join(source, file), 'utf8')),
    );
  expect(files).toEqual(['platform/clock/clock.ts']);
});

it('TM-01 finds 08:00 of any day in any zone, also where clocks jump, as luxon does', async () => {
  const days = fc.integer({ min: 1, max: 3650 }).map((ahead) => DateTime.utc().plus({ days: ahead }).toISODate());
  await fc.assert(
    fc.asyncProperty(days, fc.constantFrom(...zones), async (day, zone) => {
      const { at } = await target.uow.read(systemActor('test'), (tx) => sendInstant(tx, day, zone));
      expect(at.toISOString()).toBe(DateTime.fromISO(`${day}T08:00`, { zone }).toUTC().toISO());
    }),
    { numRuns: 200 },
  );
});

it('TM-02 knows which day it is there, for instants around midnight', async () => {
  for (const zone of zones)
    for (const instant of [
      '2027-03-27T22:59:59Z',
      '2027-03-28T00:59:59Z',
      '2027-10-30T22:00:01Z',
      '2027-12-31T11:00:00Z',
    ]) {
      target.clock.moveTo(new Date(instant));
      const [row] = await target.uow.read(systemActor('test'), (tx) =>
        tx.query<{ today: string }>('select tenancy.today($1) as today', [zone]),
      );
      expect([zone, instant, row?.today]).toEqual([zone, instant, DateTime.fromISO(instant, { zone }).toISODate()]);
    }
  target.clock.reset();
});
