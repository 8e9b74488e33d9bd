import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';

let target: TestApp;
let given: Given;
let database: Inspection;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
});
afterEach(() => {
  pg.Client.prototype.query = original;
});
afterAll(async () => {
  await database.close();
  await target.close();
});

// The fault is PostgreSQL's own: the statement that is its turn is replaced by one that fails.
const original = pg.Client.prototype.query;
type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/** Lets the `failing`th statement inside read-write transactions fail, and counts them. */
function failAt(failing: number): () => number {
  let seen = 0;
  const open = new WeakSet<pg.Client>();
  const hooked: Query = function (...args) {
    const [first] = args;
    const text = typeof first === 'string' ? first : ((first as { text?: string } | undefined)?.text ?? '');
    if (text.startsWith('begin read write')) open.add(this);
    else if (/^(commit|rollback)/.test(text)) open.delete(this);
    else if (open.has(this) && (seen += 1) === failing) return (original as Query).call(this, 'select 1 / 0');
    return (original as Query).apply(this, args);
  };
  pg.Client.prototype.query = hooked as typeof original;
  return () => seen;
}

it('CC-07 leaves nothing of a customer with plans and mail, whichever statement fails', async () => {
  const partner = await given.partner();
  const plans = [await given.plan(), await given.plan()].map(({ id }) => ({
    planId: id,
    units: 10,
    startDate: new Date().toISOString().slice(0, 10),
  }));
  const statements = failAt(0);
  expect((await given.createCustomer(partner.admin, { plans })).status).toBe(201);
  const count = statements();
  expect(count).toBeGreaterThan(8);

  for (let failing = 1; failing <= count; failing += 1) {
    const before = await database.everything();
    failAt(failing);
    const answer = await given.createCustomer(partner.admin, { plans });
    pg.Client.prototype.query = original;
    expect([failing, answer.status, answer.problem.code]).toEqual([failing, 500, 'internal']);
    expect([failing, await database.everything()]).toEqual([failing, before]);
  }
});
