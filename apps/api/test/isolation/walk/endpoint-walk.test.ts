import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractRoutes } from '../../../src/server/contract-routes';
import { actingCases } from '../../access/acting-cases';
import { handWrittenCases } from '../../access/forty-cases';
import { JobRunner } from '../../../src/platform/jobs/job-runner';
import { startSmtpSink, type SmtpSink } from '../../support/smtp-sink';
import { createTestApp, type TestApp } from '../../support/test-app';
import { until } from '../../support/until';
import { ACTORS, buildActors, type Actor } from './actors';
import { canariesIn } from './canary';
import { buildWorld } from './build-world';
import { Doors } from './doors';
import { disagreements } from './hand-oracle';
import { nameOf, shown, type Finding } from './judge';
import { Walk, type WalkResult } from './walk';
import { walkReport } from './walk-report';
import type { World } from './world';

let sink: SmtpSink;
let target: TestApp;
let world: World;
let actors: Actor[];
let result: WalkResult;

beforeAll(async () => {
  sink = await startSmtpSink();
  target = await createTestApp({ environment: { smtpUrl: sink.url } });
  world = await buildWorld(target);
  actors = await buildActors(world);
  result = await new Walk(world, actors).run(contractRoutes);
}, 900_000);
afterAll(async () => {
  await world.close();
  await target.close();
  await sink.close();
});

const found = (...kinds: Finding['kind'][]) => result.findings.filter(({ kind }) => kinds.includes(kind)).map(shown);

it('TI-01 AZ-01 gives everybody on every route what the matrix says, and to each at least once what they asked for', () => {
  expect(found('status', 'noPositiveControl')).toEqual([]);
  expect(new Set(result.outcomes.map(({ route }) => route)).size).toBe(contractRoutes.length);
  process.stdout.write(`${walkReport(result, ACTORS.length)}\n`);
});

it('TI-01 answers a stranger’s id exactly as one that was never given out', () => {
  expect(found('differsFromRandom')).toEqual([]);
});

it('TI-07 TI-08 says nothing of strangers, in a body, a header or a file', () => {
  expect(found('leak')).toEqual([]);
});

it('TI-01 changes no row outside of the reach of who calls', () => {
  expect(found('foreignRows')).toEqual([]);
});

it('LG-01 writes an audit entry for every successful change, and none for a refused one', () => {
  expect(found('audit')).toEqual([]);
});

it('AZ-01 agrees with the cases that were written by hand', () => {
  const { compared, disagreeing } = disagreements(handWrittenCases, result.outcomes);
  expect(disagreeing).toEqual([]);
  // Those of a self-managed customer have a test of their own.
  expect(compared).toBeGreaterThanOrEqual(40);
});

it('AZ-11 agrees with the cases of who acts for a customer that were written by hand', () => {
  const codes = ([state, route]: (typeof actingCases)[number]) =>
    result.outcomes
      .filter(({ actor, source, ...seen }) => actor.state === state && seen.route === route && source === 'own')
      .map(({ status, code }) => (status < 300 ? null : code));
  // Each was walked, and each call of it got this answer.
  const seen = actingCases.map((one) => [one[0], one[1], [...new Set(codes(one))]]);
  expect(seen).toEqual(actingCases.map(([state, route, code]) => [state, route, [code]]));
});

it('SE-04 lets nobody into the other app, with the cookie of the own one or without the header', async () => {
  expect(await new Doors(world, actors).open(contractRoutes)).toEqual([]);
});

it('TK-02 opens no door with a link for the other one', async () => {
  expect(await new Doors(world, actors).foreignLinks()).toEqual([]);
});

it('TI-09 answers the same once the most powerful have asked for everything', async () => {
  const reads = contractRoutes.filter(({ method, permission }) => method === 'GET' && permission !== 'halfSignedIn');
  const somebody = actors.filter(({ role }) => role !== undefined);
  const warm = await new Walk(world, somebody.toReversed()).run(reads);
  expect(warm.findings.map(shown)).toEqual([]);
  const asked = new Set(reads.map(nameOf));
  const statusOf = ({ outcomes }: WalkResult) =>
    new Set(
      outcomes
        .filter(({ route, actor }) => asked.has(route) && actor.role !== undefined)
        .map(({ route, actor, position, source, status }) => [route, actor.name, position, source, status].join(' ')),
    );
  expect(statusOf(warm)).toEqual(statusOf(result));
}, 300_000);

// The last one: from here on the jobs are at work, and change what the walk would take for its own doing.
it('TI-08 mails nobody anything of strangers', async () => {
  await target.app.get(JobRunner).start();
  const waiting = `select from graphile_worker._private_jobs where run_at <= now() and attempts = 0`;
  await until(async () => (await world.database.rows(waiting)).length === 0);
  expect(sink.mails.length).toBeGreaterThan(5);
  const strangers = sink.mails.filter(
    (mail) => !world.isOneBranch(canariesIn(`${mail.subject} ${mail.text} ${mail.html}`)),
  );
  expect(strangers.map(({ to, subject }) => [to, subject])).toEqual([]);
});
