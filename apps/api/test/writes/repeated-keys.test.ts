import { takesIdempotencyKey, type RouteShape } from '@tenantry/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractRoutes } from '../../src/server/contract-routes';
import { scale } from '../support/scale';
import type { Answer } from '../support/test-client';
import { nameOf } from './prepared-write';
import { prepareWrite } from './prepared-writes';
import { outcomes, OVERLOADED, TwoInstances } from './two-instances';
import { Workplace } from './workplace';

let both: TwoInstances;
let workplace: Workplace;

beforeAll(async () => {
  both = await TwoInstances.start();
  workplace = await Workplace.in(both.instances[0]);
});
afterAll(() => both.close());

const routes = contractRoutes.filter(takesIdempotencyKey).map((route) => [nameOf(route), route] as const);

/** How many rows of each table `work` adds. */
async function rowsAddedBy(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await both.inspection.everything();
  await work();
  const after = await both.inspection.everything();
  return Object.fromEntries(Object.entries(after).map(([table, rows]) => [table, rows - (before[table] ?? 0)]));
}

it.each(routes)('CC-02 has one effect of %s for one key at once on both instances', async (_, route: RouteShape) => {
  const [once, many] = [await prepareWrite(workplace, route), await prepareWrite(workplace, route)];
  const keyed = () => ({ 'idempotency-key': workplace.given.unique('key') });
  const effect = await rowsAddedBy(() => once.who.call(route, once.parts as never, keyed()));
  const headers = keyed();
  const send = (clients: number) =>
    both.rush(many.who, route, () => many.parts as never, { clients, headersOf: () => headers });
  // Where the key is a must the rush is the full one in the short form, too.
  const clients = route.idempotency === 'required' ? 40 : scale(4, 40);

  let answers: Answer<RouteShape>[] = [];
  expect(await rowsAddedBy(async () => (answers = [...(await send(clients)), ...(await send(1))]))).toEqual(effect);
  const status = route.status ?? 200;
  const { [status]: answered = 0, '409 idempotencyKeyInUse': running = 0, [OVERLOADED]: later = 0 } = outcomes(answers);
  expect(answered + running + later).toBe(answers.length);
  const [first, ...others] = answers.filter((answer) => answer.status === status);
  for (const { body, headers: got } of others)
    expect([body, got['etag']]).toEqual([first?.body, first?.headers['etag']]);
  // When the first call has ended, each instance replays it; one answer of all was not a replay.
  expect(answers.slice(-2).map(({ headers: got }) => got['idempotency-replayed'])).toEqual(['true', 'true']);
  expect(answers.filter((answer) => answer.status === status && !answer.headers['idempotency-replayed'])).toHaveLength(
    1,
  );
});

it('CC-02 lets two people of one partner use the same key', async () => {
  const { given, partner } = workplace;
  const { client } = await given.person(partner.id, 'partner_admin');
  const key = given.unique('key');
  const [mine, theirs] = [
    await given.createCustomer(partner.admin, {}, key),
    await given.createCustomer(client, {}, key),
  ];
  expect([mine.status, theirs.status]).toEqual([201, 201]);
  expect(mine.body.id).not.toBe(theirs.body.id);
});
