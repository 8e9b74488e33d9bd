import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Recoveries } from '../../../test/factories/recoveries';
import { CustomerMails } from '../../../test/support/customer-mails';
import { until } from '../../../test/support/until';
import { TellRequesterJob } from './tell-requester.job';

let mails: CustomerMails;
let recoveries: Recoveries;

beforeAll(async () => {
  mails = await CustomerMails.start();
  recoveries = new Recoveries(mails);
});
afterEach(() => mails.target.clock.reset());
afterAll(() => mails.close());

/** The mails about the end of a recovery to these people. */
const told = async (...emails: string[]) => {
  const rows = await mails.database.rows(
    `select to_email as to, template, audience from outbound_emails
     where to_email = any ($1) and template like 'recovery\\_%' order by template`,
    [emails],
  );
  return rows.map(({ to, template, audience }) => [to, template, audience]);
};
const tellOf = async (userId: string, endedBy: string) => {
  const [row] = await mails.database.rows('select id from identity.account_recoveries where user_id = $1', [userId]);
  const payload = { tenantId: mails.partner.id, recoveryId: row?.['id'], endedBy };
  await mails.target.app.get(TellRequesterJob).run(payload);
};

it('AU-06 tells the person, and whoever asked where another one has withdrawn it, also from above', async () => {
  const { owner, colleague } = await recoveries.aCompany();
  const asking = await recoveries.member(mails.partner.id, 'partner_admin');
  await recoveries.start(asking.client, colleague, 'address');
  await mails.arrival(colleague.email);
  expect((await recoveries.withdraw(owner.client, colleague)).status).toBe(200);
  const { text, subject } = await mails.arrival(asking.email);
  expect(subject).toBe('La tua richiesta per Ada Prova è stata ritirata');
  expect(text).toContain("Cambio forzato dell'indirizzo");
  expect(text).toContain('/admin/users');
  const toPerson = await mails.arrival(colleague.email, 2);
  expect(toPerson.subject).toBe('La richiesta sul tuo accesso è stata ritirata');
  expect(toPerson.text).toContain("Chi l'aveva chiesto: Ada Prova");
  expect(await told(asking.email, colleague.email, owner.email)).toEqual([
    [colleague.email, 'recovery_withdrawn', 'customer'],
    [asking.email, 'recovery_withdrawn_asked', 'admin'],
  ]);
});

it('AU-06 does not tell people what they have withdrawn themselves, or who no longer works there', async () => {
  const { colleague } = await recoveries.aCompany();
  const asking = await recoveries.member(mails.partner.id, 'partner_admin');
  await recoveries.start(asking.client, colleague, 'address');
  await recoveries.withdraw(asking.client, colleague);
  await tellOf(colleague.userId, asking.userId);
  await mails.database.rows(`update memberships set status = 'disabled' where user_id = $1`, [asking.userId]);
  await tellOf(colleague.userId, colleague.userId);
  expect(await told(asking.email, colleague.email)).toEqual([[colleague.email, 'recovery_withdrawn', 'customer']]);
});

it('AU-06 tells whoever asked that the person has stopped it', async () => {
  const { owner, colleague } = await recoveries.aCompany();
  await recoveries.start(owner.client, colleague, 'address');
  await recoveries.cancel(await recoveries.linkTo(colleague.email));
  expect((await mails.arrival(owner.email)).subject).toBe('Ada Prova ha fermato la tua richiesta');
  expect(await told(owner.email, colleague.email)).toEqual([[owner.email, 'recovery_cancelled', 'customer']]);
});

it('S004-38 tells whoever asked that it was refused after the 72 hours', async () => {
  const { owner, colleague } = await recoveries.aCompany();
  const email = recoveries.newAddress();
  await recoveries.start(owner.client, colleague, 'address', email);
  await mails.given.createCustomer(mails.partner.admin, { email });
  recoveries.letPass();
  await recoveries.finish(colleague);
  await tellOf(colleague.userId, colleague.userId);
  expect(await until(async () => (await told(owner.email)).length > 0 && told(owner.email))).toContainEqual([
    owner.email,
    'recovery_refused',
    'customer',
  ]);
});
