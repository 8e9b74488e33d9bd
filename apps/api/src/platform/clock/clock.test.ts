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
  // In the evening of UTC it is past eight of tomorrow already where the day begins first.
  const days = fc.integer({ min: 2, max: 3650 }).map((ahead) => DateTime.utc().plus({ days: ahead }).toISODate());
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

// Places whose clocks jump over midnight itself: a day that begins at one o'clock is still that day.
const jumps = [
  ['America/Santiago', '2026-09-06'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['Africa/Cairo', '2026-04-24'],
  ['Asia/Beirut', '2024-03-31'],
] as const;

it.each(jumps)('TM-01 knows the day in %s on %s, whose midnight does not exist', async (zone, day) => {
  const first = DateTime.fromISO(day, { zone }).startOf('day');
  for (const [instant, expected] of [
    [first.minus({ seconds: 1 }), first.minus({ days: 1 }).toISODate()],
    [first, day],
    [first.plus({ hours: 20 }), day],
  ] as const) {
    target.clock.moveTo(instant.toJSDate());
    const [row] = await target.uow.read(systemActor('test'), (tx) =>
      tx.query<{ today: string }>('select tenancy.today($1) as today', [zone]),
    );
    expect([zone, instant.toISO(), row?.today]).toEqual([zone, instant.toISO(), expected]);
  }
  target.clock.reset();
});

it('TM-01 is never a day off, in any zone, from 2000 to 2040', async () => {
  // Morocco changed its rules between the releases of the zone database that Node and PostgreSQL bring.
  const moot = new Set(['Africa/Casablanca', 'Africa/El_Aaiun']);
  const everywhere = Intl.supportedValuesOf('timeZone').filter((zone) => !moot.has(zone));
  const known = new Set(
    (
      await target.uow.read(systemActor('test'), (tx) =>
        tx.query<{ name: string }>('select name from pg_timezone_names where name = any ($1)', [everywhere]),
      )
    ).map(({ name }) => name),
  );
  expect(known.size).toBeGreaterThan(400);
  const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });
  const wrong: string[] = [];
  for (const zone of known) {
    const asked = fc.sample(instants, { numRuns: 60, seed: zone.length + zone.charCodeAt(0) });
    const rows = await target.uow.read(systemActor('test'), (tx) =>
      tx.query<{ day: string }>(
        `select ((to_timestamp(at / 1000.0)) at time zone $2)::date as day from unnest($1::bigint[]) with ordinality x(at, n) order by n`,
        [asked, zone],
      ),
    );
    asked.forEach((instant, index) => {
      const day = DateTime.fromMillis(instant, { zone }).toISODate();
      if (rows[index]?.day !== day) wrong.push(`${zone} ${new Date(instant).toISOString()}`);
    });
  }
  expect(wrong).toEqual([]);
});
