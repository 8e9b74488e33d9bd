import type { Role } from '@tenantry/contracts';
import { mailRoutes } from '@tenantry/contracts/admin';
import { ownMemberRoutes, sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../../test/access/memberships';
import { Recoveries } from '../../../test/factories/recoveries';
import { CustomerMails } from '../../../test/support/customer-mails';
import { scale } from '../../../test/support/scale';
import type { TestClient } from '../../../test/support/test-client';

let mails: CustomerMails;
let recoveries: Recoveries;

beforeAll(async () => {
  mails = await CustomerMails.start();
  recoveries = new Recoveries(mails);
});
afterEach(() => mails.target.clock.reset());
afterAll(() => mails.close());

/** A person of one company takes up an invitation into another one. */
async function joins(person: Member, company: { id: string; owner: Member }, role: Role = 'member') {
  await company.owner.client.call(
    ownMemberRoutes.invite,
    { body: { firstName: 'A', lastName: 'B', email: person.email, role, language: 'it' } },
    { 'idempotency-key': mails.given.unique('key') },
  );
  const { accounts } = (await person.client.call(sessionRoutes.current)).body;
  const membershipId = accounts.find(({ tenantId }) => tenantId === company.id)?.membershipId;
  await person.client.call(sessionRoutes.switchAccount, { body: { membershipId } });
}
const start = async (client: TestClient, whom: Member) =>
  (await recoveries.start(client, whom, 'address')).problem.code;

describe('AZ-02 nobody asks for it', () => {
  it('for themselves, for whoever stands above them, for strangers, or from outside a self-managed customer', async () => {
    const { id, owner, colleague: administrator } = await recoveries.aCompany('admin');
    const stranger = await recoveries.aCompany();
    expect(await start(owner.client, owner)).toBe('forbidden');
    expect(await start(administrator.client, owner)).toBe('forbidden');
    expect(await start(stranger.owner.client, owner)).toBe('notFound');
    const reader = await recoveries.member(mails.partner.id, 'partner_reader');
    expect(await start(reader.client, owner)).toBe('forbidden');
    await mails.database.rows(`update tenants set management_mode = 'self_managed' where id = $1`, [id]);
    expect(await start(mails.partner.admin, owner)).toBe('forbidden');
    expect(await recoveries.statesOf(owner)).toEqual([]);
  });

  it('for a person who also works outside their part of the tree, but the platform may', async () => {
    const [here, there] = [await recoveries.aCompany(), await recoveries.aCompany()];
    await joins(here.colleague, there);
    expect(await start(here.owner.client, here.colleague)).toBe('recoveryOutOfReach');
    expect(await start(await mails.given.platform(), here.colleague)).toBeUndefined();
    // Who of the two companies did not ask learns nothing of it, and takes nothing back.
    expect(await recoveries.statesOf(here.colleague)).toEqual(['waiting']);
    const listed = await there.owner.client.call(ownMemberRoutes.list, {
      query: { search: here.colleague.email } as never,
    });
    expect(listed.body.items.map(({ recovery }) => recovery)).toEqual([null]);
    const [seat] = listed.body.items;
    const back = await recoveries.withdraw(there.owner.client, { membershipId: String(seat?.id) });
    expect(back.problem.code).toBe('noRecovery');
  });

  it('for a person who has a role above theirs somewhere in their own part of the tree', async () => {
    const { id, owner, colleague } = await recoveries.aCompany();
    const administrator = await recoveries.member(id, 'admin');
    await mails.database.rows(
      `insert into memberships (id, tenant_id, user_id, role, status) select gen_random_uuid(), tenant_id, $1, 'owner', 'active' from memberships where id = $2`,
      [colleague.userId, owner.membershipId],
    );
    expect(await start(administrator.client, colleague)).toBe('recoveryOutOfReach');
  });
});

describe('AU-06 it does not take force', () => {
  const refusedAfter = async (
    meanwhile: (people: { owner: Member; colleague: Member; id: string }) => Promise<unknown>,
  ) => {
    const company = await recoveries.aCompany();
    await recoveries.start(company.owner.client, company.colleague, 'address');
    await meanwhile(company);
    recoveries.letPass();
    await recoveries.finish(company.colleague);
    return [await recoveries.addressOf(company.colleague), await recoveries.statesOf(company.colleague)];
  };
  const step = (text: string, { membershipId }: Member) =>
    mails.database.rows(`update memberships set ${text} where id = $1`, [membershipId]);

  it.each<[string, (people: { owner: Member; colleague: Member; id: string }) => Promise<unknown>]>([
    [
      'who asked has lost the role',
      async ({ id, owner }) => {
        await recoveries.member(id, 'owner');
        return step(`role = 'member'`, owner);
      },
    ],
    [
      'who asked was shut out',
      async ({ id, owner }) => {
        await recoveries.member(id, 'owner');
        return step(`status = 'disabled'`, owner);
      },
    ],
    ['the person was shut out', ({ colleague }) => step(`status = 'disabled'`, colleague)],
    [
      'the person now stands above who asked',
      async ({ id, owner, colleague }) => {
        await recoveries.member(id, 'owner');
        await step(`role = 'admin'`, owner);
        return step(`role = 'owner'`, colleague);
      },
    ],
    ['the person works elsewhere, too', async ({ colleague }) => joins(colleague, await recoveries.aCompany())],
    [
      'the person’s account was closed',
      ({ colleague }) =>
        mails.database.rows(`update identity.users set status = 'disabled' where id = $1`, [colleague.userId]),
    ],
  ])('where %s meanwhile', async (_, meanwhile) => {
    const [address, states] = await refusedAfter(meanwhile);
    expect(states).toEqual(['refused']);
    expect(address).toContain('@people.example');
  });
});

it('AU-06 nobody holds back the mail that tells of it', async () => {
  const { id, owner } = await recoveries.aCompany();
  await recoveries.start(mails.partner.admin, owner, 'address');
  await mails.arrival(owner.email);
  const { body } = await mails.partner.admin.call(mailRoutes.list, { params: { id: id as never } });
  const notice = body.items.find(({ template }) => template === 'forced_address_started');
  const waiting = await mails.database.rows(
    `update outbound_emails set status = 'queued' where id = $1 returning version`,
    [notice?.id],
  );
  const version = Number(waiting[0]?.['version']);
  const cancelled = await mails.partner.admin.call(mailRoutes.cancel, { params: { id: notice?.id as never }, version });
  expect(cancelled.problem.code).toBe('mailNotPending');
});

describe('of many at once', () => {
  it('AU-06 one of 40 who ask gets to wait', async () => {
    const { owner, colleague } = await recoveries.aCompany();
    const answers = await Promise.all(
      Array.from({ length: scale(40, 200) }, () => recoveries.start(owner.client, colleague, 'address')),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ problem }) => problem.code))).toEqual(new Set([undefined, 'recoveryWaiting']));
    expect(await recoveries.statesOf(colleague)).toEqual(['waiting']);
  });

  it('AU-06 either the link stops it or it takes force, and both say the same', async () => {
    for (let round = 0; round < scale(4, 40); round += 1) {
      mails.target.clock.reset();
      const { owner, colleague } = await recoveries.aCompany();
      const email = recoveries.newAddress();
      await recoveries.start(owner.client, colleague, 'address', email);
      const token = await recoveries.linkTo(colleague.email);
      recoveries.letPass();
      const [stopped] = await Promise.all([recoveries.cancel(token), recoveries.finish(colleague)]);
      const [state] = await recoveries.statesOf(colleague);
      expect(state).toBe(stopped.status === 200 ? 'cancelled' : 'done');
      expect(await recoveries.addressOf(colleague)).toBe(state === 'done' ? email : colleague.email);
    }
  });
});
