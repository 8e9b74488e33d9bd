import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { readSessionCookie } from '../../src/platform/access/session-cookie';
import { Sessions } from '../../src/platform/access/sessions';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { Refusal } from '../../src/platform/http/problem';
import { headersOf, listening } from '../availability/listening';
import { poolOf } from '../availability/pool-of';
import { actingFor } from '../factories/acting';
import { Given } from '../factories/given';
import { scale } from '../support/scale';
import { createTestApp, type TestApp } from '../support/test-app';

const PARTNERS = 6;
const REQUESTS = 1200;
const ANSWERED = 1150;
const ATTEMPTS = 5;
const LONGEST_PAUSE = 5;
const EVERYONE = { name: 'tenants-in-sight', text: 'select tenant_id from tenants' };

interface Seen {
  tenant_id: string;
}
/** What one request saw: before and after its pause, in one transaction, and then without any tenant. */
interface Reading {
  before: string[];
  after: string[];
  outside: string[];
}

let target: TestApp;
let port: number;
let tenants: { headers: Record<string, string>; own: string[] }[];

/** Two reads around a pause that leave the choice of rows to the database alone: no statement here names a tenant. */
function servePausedReads(app: NestFastifyApplication): void {
  const uow = app.get(UnitOfWork);
  const ids = (rows: Seen[]) => rows.map((row) => row.tenant_id).toSorted();
  app
    .getHttpAdapter()
    .getInstance()
    .get('/paused-reads', async (request): Promise<Reading> => {
      const audience = request.headers['x-tenantry-app'] === 'admin' ? 'admin' : 'customer';
      const actor = await app.get(Sessions).find(readSessionCookie(request, audience, false) ?? '', audience);
      if (!actor) throw new Refusal('notSignedIn');
      const inside = await uow.read(actor, async (tx) => {
        const before = ids(await tx.query<Seen>(EVERYONE));
        await pause(Math.random() * LONGEST_PAUSE);
        return { before, after: ids(await tx.query<Seen>(EVERYONE)) };
      });
      return { ...inside, outside: ids(await uow.lookUp<Seen>(EVERYONE, [])) };
    });
}

beforeAll(async () => {
  target = await createTestApp({ extend: servePausedReads });
  const given = new Given(target);
  port = await listening(target);
  tenants = [];
  for (let index = 0; index < PARTNERS; index += 1) {
    const partner = await given.partner();
    const customers = [await given.createCustomer(partner.admin), await given.createCustomer(partner.admin)];
    const own = [partner.id, ...customers.map(({ body }) => body.id)].toSorted();
    tenants.push({ headers: headersOf(partner.admin), own });
    const [customerId = ''] = customers.map(({ body }) => body.id);
    // Staff who act for one of them are in that one alone, while they are at home in the other session.
    tenants.push({ headers: headersOf(await actingFor(target, partner.admin, customerId)), own: [customerId] });
  }
});
afterAll(() => target.close());

/** Asks as every tenant in turn, all at once; how many were answered, and how many of those saw what is not theirs. */
async function askAtOnce(requests: number): Promise<{ answered: number; wrong: number; statuses: number[] }> {
  const readings = await Promise.all(
    Array.from({ length: requests }, async (_, index) => {
      const tenant = tenants[index % tenants.length];
      const answer = await fetch(`http://127.0.0.1:${port}/paused-reads`, { headers: tenant?.headers ?? {} });
      const reading = (await answer.json()) as Reading;
      if (answer.status !== 200) return { status: answer.status, isWrong: false };
      const expected: Reading = { before: tenant?.own ?? [], after: tenant?.own ?? [], outside: [] };
      return { status: 200, isWrong: JSON.stringify(reading) !== JSON.stringify(expected) };
    }),
  );
  const statuses = [...new Set(readings.map(({ status }) => status))];
  return {
    answered: readings.filter(({ status }) => status === 200).length,
    wrong: readings.filter(({ isWrong }) => isWrong).length,
    statuses,
  };
}

it('TI-02 shows 1,200 concurrent requests of several tenants nothing but their own', async () => {
  for (let round = 0; round < scale(1, 50); round += 1) {
    // A starved machine makes some wait longer than a connection is waited for: they are told so, and all come again.
    let answered = 0;
    for (let attempt = 0; attempt < ATTEMPTS && answered < ANSWERED; attempt += 1) {
      const result = await askAtOnce(REQUESTS);
      expect(result.wrong).toBe(0);
      expect(result.statuses.every((status) => status === 200 || status === 503)).toBe(true);
      ({ answered } = result);
    }
    expect(answered).toBeGreaterThanOrEqual(ANSWERED);
  }
});

// Two faults that this test must catch; it would be worth nothing if they passed.
const query = pg.Client.prototype.query;
afterEach(async () => {
  pg.Client.prototype.query = query;
  // The faults have left their marks on these connections.
  const pool = poolOf(target);
  const marked = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
  for (const client of marked) client.release(true);
});

it('TI-02 notices settings that stay on the connection when their transaction has ended', async () => {
  const original = query as (this: pg.Client, ...args: unknown[]) => unknown;
  const sessionWide: typeof original = function (first, ...more) {
    const text =
      typeof first === 'string' && first.startsWith('begin') ? first.replaceAll(', true)', ', false)') : first;
    return original.call(this, text, ...more);
  };
  pg.Client.prototype.query = sessionWide as typeof query;
  expect((await askAtOnce(60)).wrong).toBeGreaterThan(0);
});

it('TI-02 notices a connection that several requests share', async () => {
  const pool = poolOf(target);
  const shared = await pool.connect();
  shared.setMaxListeners(0);
  const { release } = shared;
  shared.release = () => undefined;
  pool.connect = ((callback?: (error: undefined, client: pg.PoolClient, release: () => void) => void) =>
    callback ? callback(undefined, shared, shared.release) : Promise.resolve(shared)) as typeof pool.connect;
  try {
    expect((await askAtOnce(60)).wrong).toBeGreaterThan(0);
  } finally {
    Reflect.deleteProperty(pool, 'connect');
    release.call(shared, true);
  }
  expect(await askAtOnce(60)).toEqual({ answered: 60, wrong: 0, statuses: [200] });
});
