import { afterAll, beforeAll, expect, it } from 'vitest';
import { CustomerMails } from '../../../test/support/customer-mails';
import { scale } from '../../../test/support/scale';
import { until } from '../../../test/support/until';

let mails: CustomerMails;

beforeAll(async () => {
  mails = await CustomerMails.start();
});
afterAll(() => mails.close());

it('JB-08 sends at most five invitations to one address within the hour, whoever asks for however many', async () => {
  const email = `${mails.given.unique('flooded')}@mail.example`;
  // Nobody of them asks for so much that their mails would wait for that.
  const partners = [mails.partner];
  for (let more = 0; more < scale(1, 4); more += 1) partners.push(await mails.given.partner());
  const asked = scale(24, 1000);
  const ids: string[] = [];
  for (let number = 0; number < asked; number += 1) {
    const { admin } = partners[number % partners.length] ?? mails.partner;
    // The same mailbox, however it is written.
    const spelt = number % 3 === 0 ? email.replace('flooded', 'FLOODED') : email;
    ids.push((await mails.given.createCustomer(admin, { email: spelt })).body.id);
  }
  await until(
    async () => {
      const open = await mails.database.rows(
        `select 1 from outbound_emails where tenant_id = any ($1) and status not in ('sent', 'failed')`,
        [ids],
      );
      return open.length === 0;
    },
    scale(20_000, 600_000),
  );
  const fates = await mails.database.rows(
    'select status, reason, count(*)::int as count from outbound_emails where tenant_id = any ($1) group by 1, 2 order by 1',
    [ids],
  );
  expect(fates).toEqual([
    { status: 'failed', reason: 'recipientLimit', count: asked - 5 },
    { status: 'sent', reason: null, count: 5 },
  ]);
  expect(mails.sink.recipients.flat().filter((one) => one.toLowerCase() === email.toLowerCase())).toHaveLength(5);
});

it('JB-08 keeps a mail of somebody who asks for a lot for a little later, and of nobody else', async () => {
  const busy = await mails.given.person(mails.partner.id, 'partner_admin');
  await mails.database.rows(
    `insert into identity.mail_places (place_key) select 'by ' || $1::text from generate_series(1, 300)`,
    [busy.userId],
  );
  const email = `${mails.given.unique('patient')}@mail.example`;
  const { body } = await mails.given.createCustomer(busy.client, { email });
  const kept = await until(async () => {
    const mail = await mails.newest(body.id);
    return mail.status === 'scheduled' && mail;
  });
  expect(new Date(kept.sendAt).getTime() - Date.now()).toBeGreaterThan(8 * 60_000);
  expect(mails.arrived(email)).toEqual([]);

  const quick = `${mails.given.unique('quick')}@mail.example`;
  await mails.given.createCustomer(mails.partner.admin, { email: quick });
  await mails.arrival(quick);
});
