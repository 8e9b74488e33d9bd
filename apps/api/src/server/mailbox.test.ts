import { customerRoutes, mailRoutes } from '@tenantry/contracts/admin';
import { sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../test/factories/given';
import { tokenIn } from '../../test/support/customer-mails';
import { inspectDatabase, type Inspection } from '../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../test/support/test-app';
import { TestClient } from '../../test/support/test-client';
import { until } from '../../test/support/until';

let demo: TestApp;
let given: Given;
let database: Inspection;

beforeAll(async () => {
  demo = await createTestApp({ jobs: true, environment: { mode: 'demo', smtpUrl: undefined } });
  given = new Given(demo);
  database = await inspectDatabase(demo.database);
});
afterAll(async () => {
  await database.close();
  await demo.close();
});

const page = (url: string) => demo.app.inject({ method: 'GET', url });

it('S001-19 keeps the mail without a mail server, and shows it in the mailbox of demo mode', async () => {
  const email = `${given.unique('kept')}@mail.example`;
  const { admin } = await given.partner();
  const { body } = await given.createCustomer(admin, { email, company: '<b>Ferramenta</b> "Rossi"' });
  await until(async () => {
    const log = await admin.call(mailRoutes.list, { params: { id: body.id } });
    return log.body.items[0]?.status === 'sent';
  });
  const list = await page(`/mailbox?search=${encodeURIComponent(email.toUpperCase())}`);
  expect([list.statusCode, list.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(list.body.match(/href="\/mailbox\/[\da-f-]{36}"/g)).toHaveLength(1);
  const [, address = ''] = /href="(\/mailbox\/[\da-f-]{36})"/.exec(list.body) ?? [];
  const [mail, html] = [await page(address), await page(`${address}/html`)];
  expect(mail.body).not.toContain('<b>Ferramenta</b>');
  expect(html.body).not.toContain('<b>Ferramenta</b>');
  expect(html.headers['content-security-policy']).toMatch(/^default-src 'none';.*sandbox /);

  const token = tokenIn(mail.body);
  const customer = new TestClient(demo, 'customer');
  const set = await customer.call(sessionRoutes.setPassword, { body: { token, password: PASSWORD } });
  expect(set.status).toBe(200);
  expect((await admin.call(customerRoutes.get, { params: { id: body.id } })).body.administrator?.pending).toBe(false);
});

it('TK-01 changes nothing by being read, and escapes what was searched for', async () => {
  const before = await database.everything();
  const search = await page(`/mailbox?search=${encodeURIComponent('"><script>alert(1)</script>')}`);
  expect([search.statusCode, search.body.includes('<script>')]).toEqual([200, false]);
  for (const url of ['/mailbox/00000000-0000-4000-8000-00000000dead', '/mailbox/no-id', '/mailbox/no-id/html']) {
    const answer = await page(url);
    expect([url, answer.statusCode]).toEqual([url, 404]);
    expect(answer.body).not.toMatch(/uuid|syntax|select/i);
  }
  expect(await database.everything()).toEqual(before);
});

// The built server in production mode: test/operation/production.test.ts.
it('CF-04 has no mailbox outside of demo mode', async () => {
  const other = await createTestApp({ database: demo.database });
  for (const url of ['/mailbox', '/mailbox/1', '/mailbox/1/html'])
    expect([url, (await other.app.inject({ method: 'GET', url })).statusCode]).toEqual([url, 404]);
  await other.close();
});
