import type { RouteShape } from '@tenantry/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractRoutes } from '../../src/server/contract-routes';
import { contentOf } from './database-content';
import { nameOf } from './prepared-write';
import { prepareWrite } from './prepared-writes';
import { theOneWinner, TwoInstances } from './two-instances';
import { Workplace } from './workplace';

let both: TwoInstances;
let workplace: Workplace;

beforeAll(async () => {
  both = await TwoInstances.start();
  workplace = await Workplace.in(both.instances[0]);
});
afterAll(() => both.close());

const edits = contractRoutes.filter(({ ifMatch }) => ifMatch).map((route) => [nameOf(route), route] as const);

it('CC-04 asks every route that changes what is there for the version it was made from', () => {
  const changing = contractRoutes.filter(
    ({ method, path }) => method === 'PUT' || (method === 'POST' && /:id\//.test(path)),
  );
  // Adds something below what the id names, or ends or asks for something, and changes nothing that somebody else may have
  // changed.
  const adding = [
    /^POST \/admin\/customers\/:id\/(?:licences|act-as|contacts|contacts\/from-user|contacts\/:contactId\/confirmation|members)$/,
    /^POST \/(?:admin|customer)\/members\/:id\/(?:end-sessions|email-change|email-change\/resend|recovery)$/,
  ];
  // What nobody but the same person could have changed: the name of an own passkey.
  const ownName = /^PUT \/(?:admin|customer)\/profile\/second-factors\/passkeys\/:id$/;
  // One yes or no, said outright: nothing that somebody else has said is lost unseen.
  const yesOrNo = /^PUT \/(?:admin\/company|admin\/customers\/:id|customer)\/contact-confirmation$/;
  const unversioned = changing.filter((route) => !route.ifMatch).map(nameOf);
  expect(unversioned.filter((name) => ![ownName, yesOrNo, ...adding].some((known) => known.test(name)))).toEqual([]);
});

it.each(edits)('CC-04 refuses %s without its version, and with another one', async (_, route: RouteShape) => {
  const { who, parts } = await prepareWrite(workplace, route);
  const { version = 0, ...input } = parts;
  const before = await contentOf(both.inspection);
  const missing = await who.call(route, input as never);
  expect([missing.status, missing.problem.code]).toEqual([428, 'preconditionRequired']);
  const [older, newer] = [version - 1, version + 1].map((other) => `"${other}"`);
  const malformed = [
    String(version),
    `W/"${version}"`,
    `"${version}", "0"`,
    `"${version}.0"`,
    '"1e0"',
    '*',
    '""',
    '"9999999999"',
  ];
  for (const tag of [older, newer, '"999999999"', '"2147483648"', ...malformed]) {
    const answer = await who.call(route, input as never, { 'if-match': tag });
    expect([tag, answer.status, answer.problem.code]).toEqual([tag, 412, 'staleVersion']);
  }
  expect(await contentOf(both.inspection)).toEqual(before);
});

it.each(edits)('CC-04 takes %s from one of 80 who began with the same version', async (_, route: RouteShape) => {
  const { who, parts } = await prepareWrite(workplace, route);
  const before = await both.inspection.count('audit_events');
  const answers = await both.rush(who, route, () => parts as never);
  // Who comes after a step has been taken hears that it has, where the route has a word for it.
  const taken = [
    'licenceNotCancellable',
    'mailNotPending',
    'announcementNotDraft',
    'announcementOver',
    'notInvited',
  ].map((code) => `409 ${code}`);
  const winner = theOneWinner(answers, ['412 staleVersion', ...taken]);
  // What is gone has no version any more.
  const version = route.etag ? (parts.version ?? 0) + 1 : undefined;
  expect((winner.body as { version: number } | null)?.version).toBe(version);
  expect(winner.headers['etag']).toBe(version && `"${version}"`);
  expect((await both.inspection.count('audit_events')) - before).toBe(1);
});

const forms = edits.filter(([, { method }]) => method === 'PUT');

it.each(forms)('CC-04 tells who came first with %s, and when', async (_, route: RouteShape) => {
  const { who, parts } = await prepareWrite(workplace, route);
  const since = Date.now();
  expect((await who.call(route, parts as never)).status).toBe(200);
  const { status, problem } = await who.call(route, parts as never);
  expect([status, problem.params?.['changedBy']]).toEqual([412, 'Ada Prova']);
  const at = Date.parse(String(problem.params?.['changedAt']));
  expect([at >= since, at <= Date.now()]).toEqual([true, true]);
  // The history forgets by request (LG-02), and with it who it was: the refusal stays.
  await both.inspection.rows('update audit_values set salt = null, content = null, erased_at = now()');
  const later = await who.call(route, parts as never);
  expect([later.status, later.problem.params]).toEqual([412, undefined]);
});
