import { customerRoutes } from '@tenantry/contracts/admin';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { systemActor } from '../../src/platform/access/actor';
import { customerChangeOf } from '../factories/customer-change';
import type { TestClient } from '../support/test-client';
import { outcomes, TwoInstances } from './two-instances';

let both: TwoInstances;
let admin: TestClient;

beforeAll(async () => {
  both = await TwoInstances.start();
  ({ admin } = await both.given.partner());
  // Counted outside of transactions: what was taken back counts as well.
  await both.inspection.rows('create sequence public.attempts');
  await both.inspection.rows('grant usage on sequence public.attempts to public');
});
afterEach(() => both.inspection.rows('drop trigger if exists lost_race on tenants'));
afterAll(() => both.close());

/** Runs `body` in PostgreSQL whenever a tenant is changed, as somebody else's trigger or a slow index might. */
async function whenTenantsChange(body: string): Promise<void> {
  await both.inspection.rows(
    `create or replace function public.lost_race() returns trigger language plpgsql as $$ begin ${body} return new; end $$`,
  );
  await both.inspection.rows(
    'create trigger lost_race after update on tenants for each row execute function public.lost_race()',
  );
  await both.inspection.rows('alter sequence public.attempts restart');
}

const attempts = async () => {
  const [row] = await both.inspection.rows('select case when is_called then last_value else 0 end as n from attempts');
  return Number(row?.['n']);
};

const edit = async (index: number) => {
  const { body } = await both.given.createCustomer(admin);
  const { body: customer } = await admin.call(customerRoutes.get, { params: { id: body.id } });
  return { params: { id: body.id }, version: 1, body: customerChangeOf(customer, { notes: `edit ${index}` }) };
};

// The customers of a pair name each other and are edited at once. Each transaction has its own row, gives the other one
// the time to get its row, and then wants that one too.
const TAKE_THE_OTHER = `
  perform nextval('attempts'), pg_sleep(0.05);
  perform from tenants where id = new.external_reference::uuid for update;`;

it.each([4, 20])('CC-09 shows nobody a deadlock: %i transactions that lock each other', async (count) => {
  await whenTenantsChange(TAKE_THE_OTHER);
  const edits: Awaited<ReturnType<typeof edit>>[] = [];
  for (let index = 0; index < count; index += 1) edits.push(await edit(index));
  for (const [index, one] of edits.entries())
    Object.assign(one.body, { externalReference: edits[index ^ 1]?.params.id });
  const answers = await both.rush(admin, customerRoutes.update, (index) => edits[index] as never, {
    clients: count / 2,
  });
  expect(outcomes(answers)).toEqual({ 200: count });
  // Somebody really lost: there were more attempts than answers.
  expect(await attempts()).toBeGreaterThan(count);
  for (const { params } of edits) expect(await both.entries('customer.updated', params.id)).toBe(1);
});

it.each(['40P01', '40001'])('CC-09 tries %s five times in all, then answers 503 with Retry-After', async (code) => {
  const one = await edit(0);
  await whenTenantsChange(`perform nextval('attempts'); raise exception using errcode = '${code}';`);
  const answer = await admin.call(customerRoutes.update, one);
  expect([answer.status, answer.problem.code, answer.headers['retry-after']]).toEqual([503, 'unavailable', '2']);
  expect(await attempts()).toBe(5);
  expect(await both.entries('customer.updated', one.params.id)).toBe(0);
});

it('CC-09 waits for a lock twice at most', async () => {
  const [one, held] = [await edit(0), await edit(1)];
  const { id } = held.params;
  await whenTenantsChange(`perform nextval('attempts'); perform from tenants where id = '${id}' for update;`);
  await both.inspection.rows('begin');
  await both.inspection.rows('select from tenants where id = $1 for update', [id]);
  const answer = await admin.call(customerRoutes.update, one);
  await both.inspection.rows('rollback');
  expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
  expect(await attempts()).toBe(2);
});

it('CC-09 has one effect and keeps the answer of a call with a key whose first attempts were lost', async () => {
  const one = await edit(0);
  const key = { 'idempotency-key': both.given.unique('key') };
  await whenTenantsChange(`if nextval('attempts') < 4 then raise exception using errcode = '40P01'; end if;`);
  const first = await admin.call(customerRoutes.update, one, key);
  expect([first.status, await attempts()]).toEqual([200, 4]);
  const again = await admin.call(customerRoutes.update, one, key);
  expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([200, first.body, 'true']);
  expect(await both.entries('customer.updated', one.params.id)).toBe(1);
});

it('CC-09 runs work once that says it must not be repeated', async () => {
  let runs = 0;
  const work = both.instances[0].uow.run(
    systemActor('test'),
    async (tx) => {
      runs += 1;
      await tx.query(`do $$ begin raise exception using errcode = '40P01'; end $$`);
    },
    { once: true },
  );
  await expect(work).rejects.toMatchObject({ code: '40P01' });
  expect(runs).toBe(1);
});
