import {
  accountRecoveryLinkRoutes,
  ownMemberRoutes,
  secondStepRoutes,
  securityEventRoutes,
  sessionRoutes,
} from '@tenantry/contracts/admin';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { PASSWORD } from '../../../test/factories/given';
import { Recoveries } from '../../../test/factories/recoveries';
import { CustomerMails } from '../../../test/support/customer-mails';
import { TestClient } from '../../../test/support/test-client';

let mails: CustomerMails;
let recoveries: Recoveries;

beforeAll(async () => {
  mails = await CustomerMails.start();
  recoveries = new Recoveries(mails);
});
afterEach(() => mails.target.clock.reset());
afterAll(() => mails.close());

const browser = () => new TestClient(mails.target, 'admin');
const colleagueOfPartner = () => recoveries.member(mails.partner.id, 'partner_sales');
const factorsOf = async (userId: string) => {
  const [row] = await mails.database.rows(
    `select (select count(*) from identity.passkeys where user_id = $1)::int as passkeys,
       (select count(*) from identity.totp_factors where user_id = $1)::int as apps,
       (select count(*) from identity.recovery_codes where user_id = $1)::int as codes`,
    [userId],
  );
  return row;
};

it('AU-05 AU-06 takes every factor away after 72 hours, ends the sessions, and leads to a new one', async () => {
  const colleague = await colleagueOfPartner();
  const { status, body } = await recoveries.start(mails.partner.admin, colleague, 'secondFactor');
  expect([status, body.kind, body.newEmail]).toEqual([200, 'secondFactor', null]);
  expect((await factorsOf(colleague.userId))?.['passkeys']).toBe(1);
  const listed = await mails.partner.admin.call(ownMemberRoutes.list, { query: { search: colleague.email } as never });
  expect(listed.body.items[0]?.recovery).toEqual({ ...body, takesForceAt: expect.any(String) });
  expect((await mails.arrival(colleague.email)).text).toContain('/admin/cancel-recovery#token=');
  recoveries.letPass();
  await recoveries.finish(colleague);
  expect(await factorsOf(colleague.userId)).toEqual({ passkeys: 0, apps: 0, codes: 0 });
  expect((await colleague.client.call(sessionRoutes.current)).status).toBe(401);
  await recoveries.sendNow(colleague.email);
  expect((await mails.arrival(colleague.email, 2)).subject).toBe('Il tuo secondo fattore è stato azzerato');
  const again = browser();
  expect(
    (await again.call(sessionRoutes.signIn, { body: { email: colleague.email, password: PASSWORD } })).status,
  ).toBe(200);
  expect((await again.call(secondStepRoutes.pending)).body).toMatchObject({ step: 'enrolment', methods: [] });
  const entries = await recoveries.entriesOf(colleague);
  expect(entries.map(({ action }) => action)).toEqual(['user.factor_reset_started', 'user.factor_reset_done']);
});

it('AU-06 is stopped by the mailed link, which is looked at without a change and works in its own app', async () => {
  const colleague = await colleagueOfPartner();
  await recoveries.start(mails.partner.admin, colleague, 'secondFactor');
  const token = await recoveries.linkTo(colleague.email);
  for (let look = 0; look < 5; look += 1)
    expect((await browser().call(accountRecoveryLinkRoutes.inspect, { body: { token } })).body).toMatchObject({
      kind: 'secondFactor',
      firstName: 'Ada',
      newEmail: null,
    });
  expect((await recoveries.cancel(token)).problem.code).toBe('linkInvalid');
  expect((await browser().call(accountRecoveryLinkRoutes.cancel, { body: { token } })).body).toEqual({
    kind: 'secondFactor',
  });
  recoveries.letPass();
  await recoveries.finish(colleague);
  expect([await recoveries.statesOf(colleague), (await factorsOf(colleague.userId))?.['passkeys']]).toEqual([
    ['cancelled'],
    1,
  ]);
});

it('SE-10 the person sees it among what happened to their sign-in', async () => {
  const colleague = await colleagueOfPartner();
  await recoveries.start(mails.partner.admin, colleague, 'secondFactor');
  const { body } = await colleague.client.call(securityEventRoutes.list);
  expect(body.items[0]).toMatchObject({ action: 'user.factor_reset_started', own: false, browser: null });
});

it('AU-05 is refused for who has no factor', async () => {
  const { owner, colleague } = await recoveries.aCompany();
  expect((await recoveries.start(owner.client, colleague, 'secondFactor')).problem.code).toBe('noFactorToReset');
});

it('AZ-02 is not asked for by helpdesk, nor for the administrator of the platform', async () => {
  const helpdesk = await recoveries.member(mails.partner.id, 'partner_helpdesk');
  const colleague = await colleagueOfPartner();
  expect((await recoveries.start(helpdesk.client, colleague, 'secondFactor')).problem.code).toBe('forbidden');
});
