import { customerSort } from '@tenantry/contracts/admin';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { customerListStatement } from './customer-list.statement';

let target: TestApp;
let app: pg.Client;
let partnerId: string;

beforeAll(async () => {
  target = await createTestApp();
  const given = new Given(target);
  const partner = await given.partner();
  const stranger = await given.partner();
  partnerId = partner.id;
  const superuser = new pg.Client({ connectionString: target.database.superuserUrl });
  await superuser.connect();
  for (const [parent, count] of [
    [partner.id, 500],
    [stranger.id, 3000],
  ])
    await superuser.query(
      `insert into tenants (id, kind, parent_id, name, account_name, city, region, email, created_at)
       select gen_random_uuid(), 'customer', $1, 'Cliente ' || md5(n::text), 'cliente-' || n, 'Padova', 'Veneto', 'a@b.example',
         now() - n * interval '1 minute' from generate_series(1, $2::int) n`,
      [parent, count],
    );
  await superuser.query('analyze tenants');
  await superuser.end();
  app = new pg.Client({ connectionString: target.database.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await target.close();
});

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  Plans?: PlanNode[];
}
const nodes = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodes)];

/** How the rows of a page are found, as the app's role gets it: with row-level security and for any values. */
async function planOf(statement: { text: string }, values: unknown[]): Promise<PlanNode[]> {
  await app.query('begin read only');
  try {
    await app.query(
      `select set_config('app.tenant', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true)`,
      [partnerId],
    );
    await app.query(`prepare listing as ${statement.text}`);
    const literals = values.map((value) => pg.escapeLiteral(String(value))).join(', ');
    const { rows } = await app.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `explain (format json) execute listing (${literals})`,
    );
    const all = nodes(rows[0]?.['QUERY PLAN'][0].Plan as PlanNode);
    // Above the limit only the rows of the page are put in order, for its JSON.
    return all.filter((node) => node['Node Type'] === 'Limit').flatMap(nodes);
  } finally {
    await app.query('rollback');
    await app.query('deallocate all');
  }
}

const places = { newest: '2026-01-01T00:00:00Z', name: 'cliente 8', next_expiry: 'infinity' };
const cases = customerSort.options.flatMap((sort) => [
  { sort, page: 'first' as const },
  { sort, page: 'next' as const },
]);

it.each(cases)('TI-13 reads the $page page by $sort from its index, in order and without sorting', async (one) => {
  const { sort } = one;
  const after = one.page === 'next' ? { value: places[sort], id: partnerId } : undefined;
  const filter = { level: 2, sort, search: false, status: false, plan: false, after };
  const { statement, values } = customerListStatement(filter, { tenantId: partnerId, limit: 50 });
  const plan = await planOf(statement, values);
  const index = { newest: 'tenants_newest_2', name: 'tenants_name_2', next_expiry: 'tenants_expiry_2' }[sort];
  expect(plan.map((node) => node['Index Name'])).toContain(index);
  const types = plan.map((node) => node['Node Type']);
  expect(types).not.toContain('Seq Scan');
  expect(types).not.toContain('Bitmap Heap Scan');
  expect(types.filter((type) => type.includes('Sort'))).toEqual([]);
});
