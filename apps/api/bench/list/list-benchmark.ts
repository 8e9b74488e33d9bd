import pg from 'pg';
import { log, type BenchOptions } from '../command-line';
import { compare } from '../load/compare';
import { writeMeasurements } from '../report/measurement-file';
import { seedDatabase } from '../seed/seed-database';
import { openBenchDatabase, type BenchDatabase } from '../servers/bench-database';
import { signIn, startRealApi } from '../servers/real-api';
import { startReference } from '../servers/reference-server';
import { listCases, type ListCase } from './list-cases';
import { loadTable, pagingLine, rowSecurityTable, type CaseResult } from './list-report';
import { targetsOf } from './list-targets';
import { measureRowSecurity } from './row-security';
import { refuseDifferentAnswers } from './same-answer';

async function casesOf(database: BenchDatabase, { customers, only }: BenchOptions): Promise<ListCase[]> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    return (await listCases(client, customers)).filter(({ name }) => name.includes(only));
  } finally {
    await client.end();
  }
}

async function measureCases(
  database: BenchDatabase,
  cases: readonly ListCase[],
  options: BenchOptions,
): Promise<CaseResult[]> {
  const reference = await startReference(database, Object.fromEntries(cases.map((one) => [one.path, one.statement])));
  const api = await startRealApi(database);
  try {
    const headers = await signIn(api);
    const results: CaseResult[] = [];
    for (const one of cases) {
      const targets = targetsOf(one, { api, reference, headers }, database);
      await refuseDifferentAnswers(targets.subject, targets.reference);
      const comparison = await compare(targets.subject, targets.reference, options);
      results.push({ ...one, comparison });
      log(`${one.name}: ${comparison.ratio.median.toFixed(2)} of R`);
    }
    return results;
  } finally {
    await api.stop();
    await reference.stop();
  }
}

/** P1, P5, P6: the list and its search against R, late pages against early ones, policies on against off. */
export async function listBenchmark(options: BenchOptions): Promise<void> {
  const database = await openBenchDatabase();
  try {
    log(`Seeding ${options.customers} customers ...`);
    const seed = await seedDatabase(database.superuserUrl, options.customers);
    const security = await measureRowSecurity(database, seed);
    const results = await measureCases(database, await casesOf(database, options), options);
    const sections = [
      `${options.customers} customers, ${options.connections} connections, ${options.rounds} interleaved rounds of ${options.seconds} s each. The product (production mode, real session) / R (bare Fastify and pg, the same statement, no session, no row-level security).`,
      loadTable(results),
      ...[pagingLine(results)].filter((line) => line !== undefined),
      '## P6: row-level security on against off\n\nExecution times of the same statement in the server, medians of 300 runs in turn.',
      rowSecurityTable(security),
    ];
    log(`\n${sections.join('\n\n')}`);
    const command = `pnpm bench list --customers ${options.customers} --rounds ${options.rounds} --seconds ${options.seconds}`;
    writeMeasurements('list', { title: 'List of customers', command, sections }, options);
  } finally {
    await database.remove();
  }
}
