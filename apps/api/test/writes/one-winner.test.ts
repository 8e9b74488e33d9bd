import { licenceRoutes, mailRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inDays } from '../support/customer-mails';
import type { TestClient } from '../support/test-client';
import { theOneWinner, TwoInstances } from './two-instances';

let both: TwoInstances;
let admin: TestClient;

beforeAll(async () => {
  both = await TwoInstances.start();
  ({ admin } = await both.given.partner());
});
afterAll(() => both.close());

const assigned = async () => {
  const { id: planId } = await both.given.plan();
  return [{ planId, units: 10, startDate: inDays(0) }];
};

it('CC-01 ends a licence once, however many press the button', async () => {
  const { body: customer } = await both.given.createCustomer(admin, { plans: await assigned() });
  const list = await admin.call(licenceRoutes.list, { params: { id: customer.id } });
  const params = { id: list.body.items[0]?.id as never };
  const answers = await both.rush(admin, licenceRoutes.cancel, () => ({ params, version: 1 }));
  theOneWinner(answers, ['412 staleVersion', '409 licenceNotCancellable']);
  expect(await both.entries('licence.cancelled', params.id)).toBe(1);
  const kept = await both.inspection.rows('select version from licences where id = $1', [params.id]);
  expect(kept).toEqual([{ version: 2 }]);
});

it('CC-01 assigns a product for the same days once', async () => {
  const plans = await assigned();
  const { body: customer } = await both.given.createCustomer(admin);
  const answers = await both.rushWithKeys(admin, licenceRoutes.assign, () => ({
    params: { id: customer.id },
    body: { plans },
  }));
  theOneWinner(answers, ['409 productAlreadyAssigned']);
  const licences = await both.inspection.rows('select id from licences where tenant_id = $1', [customer.id]);
  expect(licences).toHaveLength(1);
  expect(await both.entries('licence.assigned', String(licences[0]?.['id']))).toBe(1);
});

it('CC-01 takes one of many steps with a waiting mail: sent now, moved or withdrawn', async () => {
  const { body: customer } = await both.given.createCustomer(admin, {
    accountMail: { when: 'date', date: inDays(9) },
  });
  const newest = async () => (await admin.call(mailRoutes.list, { params: { id: customer.id } })).body.items[0];
  const params = { id: (await newest())?.id as never };
  const answers = (
    await Promise.all([
      both.rush(admin, mailRoutes.sendNow, () => ({ params, version: 1 })),
      both.rush(admin, mailRoutes.reschedule, () => ({ params, version: 1, body: { date: inDays(12) } })),
      both.rush(admin, mailRoutes.cancel, () => ({ params, version: 1 })),
    ])
  ).flat();
  const winner = theOneWinner(answers, ['412 staleVersion', '409 mailNotPending']);
  expect(await newest()).toEqual(winner.body);
  const actions = ['mail.sent_now', 'mail.rescheduled', 'mail.cancelled'];
  const entries: number[] = [];
  for (const action of actions) entries.push(await both.entries(action, params.id));
  expect(entries.toSorted()).toEqual([0, 0, 1]);
  const jobs = await both.inspection.rows('select from graphile_worker._private_jobs where key = $1', [
    `mail:${params.id}`,
  ]);
  expect(jobs).toHaveLength(1);
});
