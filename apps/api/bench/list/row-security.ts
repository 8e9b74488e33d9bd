import pg from 'pg';
import { ROOT_TENANT_ID } from '../../src/platform/access/root-tenant';
import { medianOf } from '../load/median';
import { listStatement, type ReferenceStatement } from '../references/reference-statement';
import type { Seed } from '../seed/seed-plan';
import type { BenchDatabase } from '../servers/bench-database';

const RUNS = 300;

/** Execution of one statement in ms, without and with the policies. */
export interface RowSecurityFigures {
  name: string;
  budget: string;
  off: number;
  on: number;
}

type Plan = { 'QUERY PLAN': [{ 'Execution Time': number }] };

async function connect(url: string, tenant: readonly string[]): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`set plan_cache_mode = force_generic_plan`);
  await client.query(`select set_config('app.tenant', $1, false), set_config('app.path', $2, false)`, [
    tenant.at(-1),
    `{${tenant.join(',')}}`,
  ]);
  return client;
}

async function execution(client: pg.Client, values: string): Promise<number> {
  const { rows } = await client.query<Plan>(`explain (analyze, timing off, format json) execute listed (${values})`);
  return rows[0]?.['QUERY PLAN'][0]['Execution Time'] ?? Number.NaN;
}

/** The same statement as the app's role and as one above the policies, in turn; the server's own execution times. */
async function compareExecutions(
  database: BenchDatabase,
  path: readonly string[],
  { text, values }: ReferenceStatement,
): Promise<{ off: number; on: number }> {
  const clients = [await connect(database.superuserUrl, path), await connect(database.appUrl, path)] as const;
  try {
    const types = ['uuid', 'int', 'text'].slice(0, values.length).join(', ');
    for (const client of clients) await client.query(`prepare listed (${types}) as ${text}`);
    const literals = values.map((value) => pg.escapeLiteral(String(value))).join(', ');
    const off: number[] = [];
    const on: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      off.push(await execution(clients[0], literals));
      on.push(await execution(clients[1], literals));
    }
    return { off: medianOf(off), on: medianOf(on) };
  } finally {
    for (const client of clients) await client.end();
  }
}

/** P6: what row-level security adds to list and search, for tenants with all rows, half, a tenth, and few. */
export async function measureRowSecurity(database: BenchDatabase, seed: Seed): Promise<RowSecurityFigures[]> {
  const tenants = [
    { who: 'platform', path: [ROOT_TENANT_ID] },
    { who: 'distributor, half', path: [ROOT_TENANT_ID, seed.distributor.id] },
    { who: 'reseller, a tenth', path: [ROOT_TENANT_ID, seed.reseller.id] },
    { who: 'small partner', path: [ROOT_TENANT_ID, seed.small.id] },
  ];
  const figures: RowSecurityFigures[] = [];
  for (const { who, path } of tenants) {
    const tenantId = path.at(-1);
    const page = listStatement({ tenantId, level: path.length });
    const search = listStatement({ tenantId, level: path.length, search: true });
    figures.push({
      name: `list: ${who}`,
      budget: '≤ 1.2',
      ...(await compareExecutions(database, path, page)),
    });
    figures.push({
      name: `search: ${who}`,
      budget: '≤ 1.5',
      ...(await compareExecutions(database, path, { ...search, values: [...search.values, 'officine b'] })),
    });
  }
  return figures;
}
