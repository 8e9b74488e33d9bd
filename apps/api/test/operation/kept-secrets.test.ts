import { sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD } from '../factories/given';
import { CustomerMails, tokenIn } from '../support/customer-mails';
import { TestClient } from '../support/test-client';
import { until } from '../support/until';

let mails: CustomerMails;

// As in production, where no mail is kept once it has gone.
beforeAll(async () => {
  mails = await CustomerMails.start({ mode: 'production' });
});
afterAll(() => mails.close());

const everyRow = async (): Promise<string> => {
  const tables = await mails.database.rows(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const lines: string[] = [];
  for (const { name } of tables)
    for (const { row } of await mails.database.rows(`select to_jsonb(t)::text as row from ${String(name)} t`))
      lines.push(String(row));
  return lines.join('\n');
};

it('SE-01 TK-02 leaves nothing in the database, history and queue included, that opens a door', async () => {
  const email = `${mails.given.unique('dump')}@mail.example`;
  const { body } = await mails.given.createCustomer(mails.partner.admin, { email });
  const first = tokenIn((await mails.arrival(email)).text);
  const customer = new TestClient(mails.target, 'customer');
  await customer.call(sessionRoutes.setPassword, { body: { token: first, password: PASSWORD } });
  await customer.call(sessionRoutes.signIn, { body: { email, password: PASSWORD } });
  await customer.call(sessionRoutes.forgottenPassword, { body: { email } });
  const second = tokenIn((await mails.arrival(email, 2)).text);
  await until(async () => (await mails.newest(body.id)).status === 'sent');
  const cookie = customer.cookieHeader().split('=')[1] ?? '';

  const dump = await everyRow();
  expect(dump).toContain(email);
  for (const secret of [first, second, cookie]) {
    expect(secret.length).toBeGreaterThan(40);
    const bytes = Buffer.from(secret, 'base64url');
    for (const form of [secret, bytes.toString('hex'), bytes.toString('base64'), Buffer.from(secret).toString('hex')])
      expect([form, dump.includes(form)]).toEqual([form, false]);
  }
  expect(dump).not.toContain(PASSWORD);
});

it('AU-02 keeps passwords as argon2id alone', async () => {
  const hashes = await mails.database.rows('select password_hash from identity.users where password_hash is not null');
  expect(hashes.length).toBeGreaterThan(1);
  for (const { password_hash: hash } of hashes)
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{20,}\$[\w+/]{40,}$/);
});
