import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiRoot } from '../platform/config/api-root';
import { readEnvironment, type Environment } from '../platform/config/environment';
import { StartUpError } from '../platform/config/start-up-error';
import { JobRunner } from '../platform/jobs/job-runner';
import { demoCodes } from '../seeds/demo-factors';
import { seedDemo } from '../seeds/seed-demo';
import { createServer } from './create-server';
import { openParts, type OpenParts } from './open-parts';
import { printAddresses } from './print-addresses';
import { announceLeaving } from './serve-health';
import { refuseFirstStartWithoutAdministrator } from './first-administrator';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`tenantry: ${line}\n`);
// A balancer needs a moment to see /readyz before connections are refused.
const READINESS_DELAY = 250;
// All in all an orderly leave takes 10 s at most: what ends processes from outside often waits no longer (DO-06).
const DRAIN_AT_MOST = 8000;
const CLOSE_AT_MOST = 1500;
const IMPATIENT_AFTER = 2000;

/** Waits for `work`, but not for ever; whether it has ended. */
const endsWithin = (most: number, work: Promise<void> | undefined): Promise<boolean> =>
  Promise.race([Promise.resolve(work).then(() => true), wait(most, false, { ref: false })]);

async function listen(app: NestFastifyApplication, { port, host }: Environment): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE')
      throw new StartUpError(`Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`);
    if (code === 'EACCES')
      throw new StartUpError(`Port ${port} needs rights that this user does not have. Choose one above 1023.`);
    throw error;
  }
}

/** Ctrl-C and SIGTERM: not ready, drain, end jobs, close the pool, stop the embedded server; a second one does not wait. */
function leaveOnSignal(started: { app?: NestFastifyApplication; parts?: OpenParts }): { isLeaving: () => boolean } {
  let leavingSince: number | undefined;
  const leave = async (signal: string) => {
    // One Ctrl-C arrives several times: from the terminal and from each parent (npm, pnpm) that hands it on.
    if (leavingSince !== undefined)
      return performance.now() - leavingSince > IMPATIENT_AFTER ? process.exit(1) : undefined;
    leavingSince = performance.now();
    announceLeaving();
    const mode = started.parts?.environment.mode;
    if (mode === 'demo') say(`\n${signal}: finishing what is under way ...`);
    await wait(mode === 'production' ? READINESS_DELAY : 0);
    const isDrained = await endsWithin(DRAIN_AT_MOST, started.app?.close());
    if (!isDrained) complain('draining took too long, connections are cut');
    // An embedded PostgreSQL is waited for: cut off, it would have to recover.
    const closing = started.parts?.close();
    if (mode === 'production') await endsWithin(CLOSE_AT_MOST, closing);
    else await closing;
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void leave(signal));
  return { isLeaving: () => leavingSince !== undefined };
}

// Whoever reads the output may leave (`npm start | head`): that is no reason to fall.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** Starts everything that `source` (the environment) asks for; ends the process with one line when it cannot. */
export async function runServer(source: NodeJS.ProcessEnv): Promise<void> {
  // From the first moment on: Ctrl-C while demo data is made ends PostgreSQL, too.
  const started: { app?: NestFastifyApplication; parts?: OpenParts } = {};
  const leaving = leaveOnSignal(started);
  try {
    const environment = readEnvironment(source, join(apiRoot(), '..', '..'));
    const parts = await openParts(environment, undefined, say);
    started.parts = parts;
    const isDemo = environment.mode === 'demo';
    if (isDemo) await seedDemo(parts, say);
    else await refuseFirstStartWithoutAdministrator(parts);
    const app = await createServer(parts);
    started.app = app;
    await listen(app, environment);
    await app.get(JobRunner).start();
    printAddresses(environment, isDemo && environment.secondFactors ? await demoCodes(parts) : [], say);
  } catch (error) {
    // Asked to leave while it was still starting: what was closed under the start is no fault, and leaving ends the process.
    if (leaving.isLeaving()) return;
    complain(error instanceof StartUpError ? error.message : String((error as Error).stack ?? error));
    await started.parts?.close().catch(() => undefined);
    process.exit(1);
  }
}
