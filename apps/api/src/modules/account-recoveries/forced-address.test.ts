import {
  emailChangeLinkRoutes,
  memberRecoveryRoutes,
  ownContactRoutes,
  ownEmailChangeRoutes,
  ownMemberRoutes,
  sessionRoutes,
} from '@tenantry/contracts/customer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../../../test/factories/given';
import { REASON, Recoveries } from '../../../test/factories/recoveries';
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

const browser = () => new TestClient(mails.target, 'customer');
const signIn = async (email: string, password = PASSWORD) =>
  (await browser().call(sessionRoutes.signIn, { body: { email, password } })).status;
const listed = async (client: TestClient, search: string) =>
  (await client.call(ownMemberRoutes.list, { query: { search } as never })).body.items[0];

describe('waiting', () => {
  it('AU-06 S004-36 changes nothing for 72 hours, tells both addresses, and is shown to who manages the person', async () => {
    const { owner, colleague } = await recoveries.aCompany();
    const email = recoveries.newAddress();
    const { status, body } = await recoveries.start(owner.client, colleague, 'address', email);
    expect([status, body]).toMatchObject([200, { kind: 'address', newEmail: email, reason: REASON }]);
    const [toOld, toNew] = [await mails.arrival(colleague.email), await mails.arrival(email)];
    expect(toOld.text).toContain('/customer/cancel-recovery#token=');
    expect(toOld.text).toContain(REASON);
    for (const kept of [colleague.email, REASON, '#token=']) expect(`${toNew.text}${toNew.html}`).not.toContain(kept);
    expect((await listed(owner.client, colleague.email))?.recovery).toEqual({
      ...body,
      takesForceAt: expect.any(String),
    });
    expect([await signIn(colleague.email), await signIn(email)]).toEqual([200, 401]);
    recoveries.letPass(71);
    await recoveries.finish(colleague);
    expect([await recoveries.addressOf(colleague), await recoveries.statesOf(colleague)]).toEqual([
      colleague.email,
      ['waiting'],
    ]);
  });

  it('AU-06 the address in force stops it by its link, and by nothing else', async () => {
    const { owner, colleague } = await recoveries.aCompany();
    await recoveries.start(owner.client, colleague, 'address');
    const token = await recoveries.linkTo(colleague.email);
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const)
      await mails.target.app.inject({ method, url: `/api/v1/customer/account-recovery/cancellation?token=${token}` });
    const undone = await browser().call(emailChangeLinkRoutes.undo, { body: { token } });
    const password = await browser().call(sessionRoutes.setPassword, { body: { token, password: PASSWORD } });
    expect([undone.problem.code, password.problem.code]).toEqual(['linkInvalid', 'linkInvalid']);
    // A forgotten password, asked for by whoever, does not put it out.
    await browser().call(sessionRoutes.forgottenPassword, { body: { email: colleague.email } });
    await mails.arrival(colleague.email, 2);
    expect(await recoveries.statesOf(colleague)).toEqual(['waiting']);
    expect((await recoveries.cancel(token)).body).toEqual({ kind: 'address' });
    expect((await recoveries.cancel(token)).problem.code).toBe('linkInvalid');
    recoveries.letPass();
    await recoveries.finish(colleague);
    expect([await recoveries.addressOf(colleague), await recoveries.statesOf(colleague)]).toEqual([
      colleague.email,
      ['cancelled'],
    ]);
  });

  it('S004-37 takes the place of a change that waits, and can be withdrawn', async () => {
    const { owner, colleague } = await recoveries.aCompany();
    const wanted = recoveries.newAddress();
    await colleague.client.call(ownEmailChangeRoutes.request, { body: { email: wanted } });
    const confirmation = await recoveries.linkTo(wanted);
    await recoveries.start(owner.client, colleague, 'address');
    const confirmed = await colleague.client.call(emailChangeLinkRoutes.confirm, { body: { token: confirmation } });
    expect(confirmed.problem.code).toBe('linkInvalid');
    expect((await recoveries.start(owner.client, colleague, 'address')).problem.code).toBe('recoveryWaiting');
    expect((await recoveries.withdraw(owner.client, colleague)).status).toBe(200);
    expect((await recoveries.withdraw(owner.client, colleague)).problem.code).toBe('noRecovery');
    recoveries.letPass();
    await recoveries.finish(colleague);
    const later = await mails.given.signedIn('customer', owner.email);
    expect([await recoveries.addressOf(colleague), (await listed(later, colleague.email))?.recovery]).toEqual([
      colleague.email,
      null,
    ]);
    expect(await recoveries.entriesOf(colleague)).toEqual([
      { action: 'user.forced_address_started', by: owner.userId, requester: 'Ada Prova' },
      { action: 'user.forced_address_withdrawn', by: owner.userId, requester: 'Ada Prova' },
    ]);
  });

  it('S004-38 refuses an address of somebody else and the own one at their field', async () => {
    const { owner, colleague } = await recoveries.aCompany();
    const start = async (email: string) =>
      (await recoveries.start(owner.client, colleague, 'address', email)).problem.errors;
    expect(await start(owner.email)).toEqual([{ field: 'email', code: 'emailTaken' }]);
    expect(await start(colleague.email.toUpperCase())).toEqual([{ field: 'email', code: 'emailUnchanged' }]);
  });

  it('IN-03 asks for an address where one is changed, and takes none where none is', async () => {
    const { owner, colleague } = await recoveries.aCompany();
    const ask = async (body: object) => {
      const params = { id: colleague.membershipId as never };
      return (await owner.client.call(memberRecoveryRoutes.start, { params, body: body as never })).problem.errors;
    };
    const reason = REASON;
    expect(await ask({ kind: 'address', email: '', reason })).toEqual([{ field: 'email', code: 'required' }]);
    expect(await ask({ kind: 'secondFactor', email: recoveries.newAddress(), reason })).toEqual([
      { field: 'email', code: 'invalidValue' },
    ]);
    expect(await ask({ kind: 'secondFactor', email: null, reason: 'corto' })).toEqual([
      { field: 'reason', code: 'tooShort', params: { min: 10 } },
    ]);
  });

  it('SE-10 asks for the password again', async () => {
    const { owner, colleague } = await recoveries.aCompany();
    mails.target.clock.moveBy(6 * 60_000);
    expect((await recoveries.start(owner.client, colleague, 'address')).problem.code).toBe('reauthenticationRequired');
  });
});

describe('taking force', () => {
  it('S004-39 changes user and contact, ends the sessions, takes the password away and leaves 72 hours to undo', async () => {
    const { owner, colleague } = await recoveries.aCompany();
    await owner.client.call(ownContactRoutes.createFromUser, {
      body: { userId: colleague.userId, language: null, types: ['billing'] } as never,
    });
    const email = recoveries.newAddress();
    await recoveries.start(owner.client, colleague, 'address', email);
    await mails.arrival(email);
    recoveries.letPass();
    await recoveries.finish(colleague);
    expect([await recoveries.addressOf(colleague), await recoveries.statesOf(colleague)]).toEqual([email, ['done']]);
    expect((await colleague.client.call(sessionRoutes.current)).status).toBe(401);
    expect([await signIn(colleague.email), await signIn(email)]).toEqual([401, 401]);
    const contacts = await mails.database.rows('select email from contacts where user_id = $1', [colleague.userId]);
    expect(contacts).toEqual([{ email }]);
    await recoveries.sendNow(email);
    const token = await recoveries.linkTo(email, 2);
    await browser().call(sessionRoutes.setPassword, { body: { token, password: 'una frase tutta nuova' } });
    expect(await signIn(email, 'una frase tutta nuova')).toBe(200);
    expect(await recoveries.entriesOf(colleague)).toEqual([
      { action: 'user.forced_address_started', by: owner.userId, requester: 'Ada Prova' },
      { action: 'user.forced_address_done', by: owner.userId, requester: 'Ada Prova' },
    ]);
    await recoveries.sendNow(colleague.email);
    const undo = await recoveries.linkTo(colleague.email, 2);
    const { body } = await browser().call(emailChangeLinkRoutes.undo, { body: { token: undo } });
    expect([body, await recoveries.addressOf(colleague)]).toEqual([{ outcome: 'reverted' }, colleague.email]);
  });

  it('JB-02 runs once, however often the queue runs it', async () => {
    const { owner, colleague } = await recoveries.aCompany();
    const email = recoveries.newAddress();
    await recoveries.start(owner.client, colleague, 'address', email);
    recoveries.letPass();
    await recoveries.finish(colleague, 5);
    await recoveries.finish(colleague);
    expect(await recoveries.statesOf(colleague)).toEqual(['done']);
    const done = await mails.database.rows(
      `select template from outbound_emails where user_id = $1 and template in ('forced_address_done', 'email_changed') order by template`,
      [colleague.userId],
    );
    expect(done.map(({ template }) => template)).toEqual(['email_changed', 'forced_address_done']);
  });

  it('S004-38 refuses where somebody else has the address by then', async () => {
    const { owner, colleague } = await recoveries.aCompany();
    const email = recoveries.newAddress();
    await recoveries.start(owner.client, colleague, 'address', email);
    await mails.given.createCustomer(mails.partner.admin, { email });
    recoveries.letPass();
    await recoveries.finish(colleague);
    expect([await recoveries.addressOf(colleague), await recoveries.statesOf(colleague)]).toEqual([
      colleague.email,
      ['refused'],
    ]);
    expect((await recoveries.entriesOf(colleague)).at(-1)).toMatchObject({
      action: 'user.forced_address_refused',
      by: owner.userId,
    });
  });

  it('S004-38 refuses where the person has changed the address themselves by then', async () => {
    const { owner, colleague } = await recoveries.aCompany();
    await recoveries.start(owner.client, colleague, 'address');
    const own = recoveries.newAddress();
    await colleague.client.call(ownEmailChangeRoutes.request, { body: { email: own } });
    await colleague.client.call(emailChangeLinkRoutes.confirm, { body: { token: await recoveries.linkTo(own) } });
    recoveries.letPass();
    await recoveries.finish(colleague);
    expect([await recoveries.addressOf(colleague), await recoveries.statesOf(colleague)]).toEqual([own, ['refused']]);
  });
});
