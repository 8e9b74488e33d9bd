import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { Tenant } from '../../modules/tenants';
import { systemActor } from '../access/actor';
import { NothingCommitted } from './unit-of-work';

let target: TestApp;
let given: Given;
const root = systemActor('test');

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
});
afterAll(() => target.close());

it('DO-02 fails loudly when a statement that failed was swallowed, instead of keeping nothing in silence', async () => {
  const swallowing = target.uow.run(root, async (tx) => {
    await tx.query(`update tenants set notes = 'kept' where id = $1`, [root.tenantId]);
    await tx.query('select 1 / 0').catch(() => undefined);
    return 'done';
  });
  await expect(swallowing).rejects.toBeInstanceOf(NothingCommitted);
  const [row] = await target.uow.read(root, (tx) =>
    tx.query<{ notes: string | null }>('select notes from tenants where id = $1', [root.tenantId]),
  );
  expect(row?.notes).toBeNull();
});

it('TI-08 lets the database refuse a write in a read', async () => {
  const writing = target.uow.read(root, (tx) =>
    tx.query(`update tenants set notes = 'x' where id = $1`, [root.tenantId]),
  );
  await expect(writing).rejects.toMatchObject({ code: '25006' });
});

it('TI-01 keeps a scoped handle inside the part of the tree of its actor', async () => {
  const [mine, other] = [await given.partner(), await given.partner()];
  const customer = (await given.createCustomer(mine.admin)).body.id;
  const actor = await target.uow.systemActorOf('test', mine.id);
  await target.uow.run(actor, async (tx) => {
    expect(await tx.scoped(Tenant).find({ id: other.id as never })).toEqual([]);
    expect(await tx.scoped(Tenant).updateWhere({ id: other.id as never }, { notes: 'mine' })).toBeNull();
    expect((await tx.scoped(Tenant).find({ id: customer as never })).map(({ id }) => id)).toEqual([customer]);
  });
});

it('JB-01 places no job in the name of another tenant', async () => {
  const [mine, other] = [await given.partner(), await given.partner()];
  const actor = await target.uow.systemActorOf('test', mine.id);
  const forged = target.uow.run(actor, (tx) =>
    tx.query('select jobs.enqueue($1, $2, now(), null, 1)', ['mail.send', JSON.stringify({ tenantId: other.id })]),
  );
  await expect(forged).rejects.toMatchObject({ code: '42501' });
});

it('JB-01 takes a job back with the transaction that placed it', async () => {
  const failing = target.uow.run(root, async (tx) => {
    await tx.enqueue('mail.send', { mailId: 'none' }, { jobKey: 'rolled-back' });
    throw new Error('and then it failed');
  });
  await expect(failing).rejects.toThrow('and then it failed');
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: target.database.superuserUrl });
  await client.connect();
  const { rows } = await client.query(`select from graphile_worker._private_jobs where key = 'rolled-back'`);
  await client.end();
  expect(rows).toHaveLength(0);
});
