import { customerRoutes, mailRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inDays } from '../support/customer-mails';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink';
import type { TestClient } from '../support/test-client';
import { until } from '../support/until';
import { theOneWinner, TwoInstances } from './two-instances';

let sink: SmtpSink;
let both: TwoInstances;
let admin: TestClient;

beforeAll(async () => {
  sink = await startSmtpSink();
  // Both run the queue as well: a job taken by two workers would be two mails.
  both = await TwoInstances.start({ jobs: true, environment: { smtpUrl: sink.url } });
  ({ admin } = await both.given.partner());
});
afterAll(async () => {
  await both.close();
  await sink.close();
});

const arrived = (domain: string) => sink.mails.filter(({ to }) => to?.some(({ address }) => address?.endsWith(domain)));

/** Waits until no mail is under way or could still go today, so that a second one would be there. */
const untilQuiet = () =>
  until(async () => {
    const waiting = await both.inspection.rows(
      'select from graphile_worker._private_jobs where run_at <= now() union all ' +
        `select from outbound_emails where status in ('queued', 'sending')`,
    );
    return waiting.length === 0;
  });

it('CC-01 sends a waiting mail once, however many ask for it at once', async () => {
  const domain = `${both.given.unique('once')}.example`;
  const { body: customer } = await both.given.createCustomer(admin, {
    email: `lucia@${domain}`,
    accountMail: { when: 'date', date: inDays(9) },
  });
  const { body } = await admin.call(mailRoutes.list, { params: { id: customer.id } });
  const params = { id: body.items[0]?.id as never };
  const answers = await both.rush(admin, mailRoutes.sendNow, () => ({ params, version: 1 }));
  theOneWinner(answers, ['412 staleVersion', '409 mailNotPending']);
  await until(() => arrived(domain).length > 0);
  await untilQuiet();
  expect(arrived(domain)).toHaveLength(1);
  expect(await both.entries('mail.sent', params.id)).toBe(1);
});

it('CC-01 CC-05 mails only the customer who got the name', async () => {
  const domain = `${both.given.unique('name')}.example`;
  const accountName = both.given.unique('Acme');
  const answers = await both.rushWithKeys(admin, customerRoutes.create, (index) => ({
    body: both.given.customerInput({ accountName, email: `person-${index}@${domain}` }),
  }));
  const { body } = theOneWinner(answers, ['409 accountNameTaken']);
  await until(() => arrived(domain).length > 0);
  await untilQuiet();
  expect(arrived(domain).map(({ to }) => to?.[0]?.address)).toEqual([body.email]);
});
