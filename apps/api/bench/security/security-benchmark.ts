import { loadavg } from 'node:os';
import { log, type BenchOptions } from '../command-line';
import { tableOf, writeMeasurements } from '../report/measurement-file';
import { seedDatabase } from '../seed/seed-database';
import { openBenchDatabase } from '../servers/bench-database';
import { signInsAtOnce } from './au-02-sign-ins-at-once';
import { sameTime } from './au-04-same-time';
import { lockedOut } from './do-01-locked-out';
import { largeInput } from './do-02-large-input';
import { slowClients } from './do-03-slow-clients';
import { floodingTenant } from './do-04-flooding-tenant';
import { leaving } from './do-06-leaving';
import { databaseAway } from './do-07-database-away';
import { forgetCalls } from './forget-calls';
import { secondStart } from './op-01-second-start';
import { seedPartnerPeople } from './partner-people';
import type { Measured, Stage, Statement } from './statement';
import { policyTime } from './ti-13-policy-time';

/** The statements of the security checklist that name a time or an amount. */
const STATEMENTS: Record<string, Statement> = {
  'TI-13': policyTime,
  'AU-02': signInsAtOnce,
  'AU-04': sameTime,
  'DO-01': lockedOut,
  'DO-02': largeInput,
  'DO-03': slowClients,
  'DO-04': floodingTenant,
  'DO-06': leaving,
  'DO-07': databaseAway,
  'OP-01': secondStart,
};

/** A statement that could not be measured is not met; the others are measured all the same. */
const measure = async (id: string, statement: Statement, stage: Stage): Promise<Measured[]> => {
  try {
    await forgetCalls(stage.database.superuserUrl);
    return await statement(stage);
  } catch (error) {
    return [{ id, what: 'could be measured', figure: String(error), required: 'yes', met: false }];
  }
};

async function measureAll({ customers, only }: BenchOptions): Promise<Measured[]> {
  const database = await openBenchDatabase();
  try {
    log(`Seeding ${customers} customers ...`);
    const seed = await seedDatabase(database.superuserUrl, customers);
    const [flooding, other] = await seedPartnerPeople(database.superuserUrl, [seed.reseller, seed.small]);
    const stage: Stage = { database, seed, partners: [flooding ?? '', other ?? ''] };
    const results: Measured[] = [];
    for (const [id, statement] of Object.entries(STATEMENTS).filter(([name]) => name.includes(only)))
      for (const result of await measure(id, statement, stage)) {
        log(`${result.met ? 'met    ' : 'NOT MET'} ${id}: ${result.what}: ${result.figure} (${result.required})`);
        results.push(result);
      }
    return results;
  } finally {
    await database.remove();
  }
}

const loadOfMachine = (): string => (loadavg()[0] ?? Number.NaN).toFixed(1);

/** Measures all statements on the built server and writes the table; ends with 1 when one of them is not met. */
export async function securityBenchmark(options: BenchOptions): Promise<void> {
  const before = loadOfMachine();
  const results = await measureAll(options);
  const sections = [
    `The built server in production mode on a database of ${options.customers} customers, clients on the same machine. Whoever else used it: load ${before} at the beginning, ${loadOfMachine()} at the end.`,
    tableOf({
      head: ['statement', 'what', 'measured', 'required', 'met'],
      rows: results.map(({ id, what, figure, required, met }) => [id, what, figure, required, met ? 'yes' : '**no**']),
    }),
  ];
  const command = `pnpm bench:security --customers ${options.customers}`;
  writeMeasurements('security', { title: 'Security statements with a time in them', command, sections }, options);
  if (results.some(({ met }) => !met)) process.exitCode = 1;
}
