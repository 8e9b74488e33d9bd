import { permissionsOf, type Role } from '@tenantry/contracts';
import { sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { actingRoutes, auditRoutes, homeRoutes, sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actingFor, askToAct, REASON } from '../../../test/factories/acting';
import { Given } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';
import type { JobPayload } from '../../platform/jobs/job-payload';
import { EndActingJob } from './end-acting.job';

let target: TestApp;
let given: Given;
let database: Inspection;
let partner: Awaited<ReturnType<Given['partner']>>;
let customerId: string;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
  partner = await given.partner();
});
afterAll(async () => {
  await database.close();
  await target.close();
});
beforeEach(async () => {
  target.clock.reset();
  customerId = (await given.createCustomer(partner.admin)).body.id;
});

const MINUTE = 60_000;
const staff = (role: Role = 'partner_admin') => given.person(partner.id, role);
const current = (client: TestClient) => client.call(customerDoor.current);
const answerTo = async (client: TestClient) => {
  const { status, problem } = await current(client);
  return status === 200 ? 200 : problem.code;
};
const selfManaged = () =>
  database.rows(`update tenants set management_mode = 'self_managed' where id = $1`, [customerId]);

describe('AZ-11 staff ask to act for a customer', () => {
  it('with a reason and for a limited time, and work there with the rights of its administrator', async () => {
    const { client, userId } = await staff();
    const acting = await actingFor(target, client, customerId, { minutes: 30 });
    const { body } = await current(acting);
    expect(body.user.id).toBe(userId);
    expect(body.account).toMatchObject({ tenantId: customerId, tenantKind: 'customer', role: 'admin' });
    expect(body.accounts).toEqual([body.account]);
    expect(body.permissions).toEqual(permissionsOf('admin'));
    expect(body.acting).toMatchObject({ companyName: partner.name, reason: REASON, readOnly: false });
    const left = new Date(body.acting?.until ?? 0).getTime() - Date.now();
    expect(Math.round(left / MINUTE)).toBe(30);
    expect((await acting.call(homeRoutes.get)).status).toBe(200);
    // At home nothing has changed.
    expect((await client.call(adminDoor.current)).body.acting).toBeNull();
  });

  it.each([
    [{ reason: 'perché sì' }, 'reason'],
    [{ reason: ' '.repeat(30) }, 'reason'],
    [{ reason: 'x'.repeat(501) }, 'reason'],
    [{ minutes: 45 }, 'minutes'],
    [{ minutes: 480 }, 'minutes'],
  ])('and are refused with %j', async (body, field) => {
    const answer = await askToAct((await staff()).client, customerId, body);
    expect([answer.status, answer.problem.errors?.map((error) => error.field)]).toEqual([422, [field]]);
  });

  it('only shortly after having given the password', async () => {
    const { client } = await staff();
    target.clock.moveBy(6 * MINUTE);
    expect((await askToAct(client, customerId)).problem.code).toBe('reauthenticationRequired');
  });

  it.each<[Role, string | number]>([
    ['partner_admin', 201],
    ['partner_helpdesk', 201],
    ['partner_sales', 'forbidden'],
    ['partner_reader', 'forbidden'],
  ])('as %s: %s', async (role, expected) => {
    const answer = await askToAct((await staff(role)).client, customerId);
    expect(answer.status === 201 ? 201 : answer.problem.code).toBe(expected);
  });

  it('as helpdesk, and are offered what can be looked at', async () => {
    const acting = await actingFor(target, (await staff('partner_helpdesk')).client, customerId);
    const { body } = await current(acting);
    expect(body.acting?.readOnly).toBe(true);
    expect(body.permissions).toEqual(expect.arrayContaining(['home.view', 'licences.view', 'audit.view']));
    expect(body.permissions).not.toContain('contacts.edit');
  });

  it('not for a customer that manages itself, but for the platform', async () => {
    await selfManaged();
    expect((await askToAct(partner.admin, customerId)).problem.code).toBe('forbidden');
    expect((await askToAct((await given.person(await rootId(), 'platform_admin')).client, customerId)).status).toBe(
      201,
    );
  });

  it.each(['the customer itself', 'the partner above it'])('not where %s is closed', async (which) => {
    const below = await given.partner(partner.id);
    const id = (await given.createCustomer(below.admin)).body.id;
    const closed = which === 'the customer itself' ? id : below.id;
    await database.rows(`update tenants set status = 'disabled' where id = $1`, [closed]);
    expect((await askToAct((await staff()).client, id)).problem.code).toBe('customerDisabled');
  });

  it('TI-01 not for a stranger’s customer, a partner or nobody: all answer alike', async () => {
    const other = await given.partner();
    const theirs = (await given.createCustomer(other.admin)).body.id;
    const { client } = await staff();
    for (const id of [theirs, other.id, partner.id, '00000000-0000-4000-8000-00000000dead'])
      expect([id, (await askToAct(client, id)).problem.code]).toEqual([id, 'notFound']);
  });
});

const rootId = async () => String((await database.rows(`select id from tenants where kind = 'platform'`))[0]?.['id']);

describe('AZ-11 what lets them in is asked at every request', () => {
  const endings: Record<string, (of: { userId: string; client: TestClient }) => Promise<unknown>> = {
    'the time is over': async () => target.clock.moveBy(16 * MINUTE),
    'the customer manages itself from now on': selfManaged,
    'the customer was closed': () =>
      database.rows(`update tenants set status = 'disabled' where id = $1`, [customerId]),
    'the membership was disabled': ({ userId }) =>
      database.rows(`update memberships set status = 'disabled' where user_id = $1`, [userId]),
    'the role lost the right': ({ userId }) =>
      database.rows(`update memberships set role = 'partner_sales' where user_id = $1`, [userId]),
    'the person was disabled': ({ userId }) =>
      database.rows(`update identity.users set status = 'disabled' where id = $1`, [userId]),
    'they signed out of their own app': ({ client }) => client.call(adminDoor.signOut),
    'they act for the next one': async ({ client }) =>
      actingFor(target, client, (await given.createCustomer(partner.admin)).body.id),
    'the acting was marked as ended': () =>
      database.rows(`update acting_periods set ended_at = now() where tenant_id = $1`, [customerId]),
  };

  it.each(Object.entries(endings))('and no longer opens anything once %s', async (_, end) => {
    const person = await staff();
    const acting = await actingFor(target, person.client, customerId);
    expect(await answerTo(acting)).toBe(200);
    await end(person);
    expect(await answerTo(acting)).toBe('actingOver');
    expect((await acting.call(homeRoutes.get)).problem.code).toBe('actingOver');
  });

  it('and no longer once the customer lies below another partner', async () => {
    const [from, to] = [await given.partner(partner.id), await given.partner(partner.id)];
    const id = (await given.createCustomer(from.admin)).body.id;
    const acting = await actingFor(target, from.admin, id);
    const above = await actingFor(target, (await staff()).client, id);
    // There is no command for it yet: the path as it would be after a move.
    await database.rows('set session_replication_role = replica');
    await database.rows(
      `update tenants set parent_id = $2, tenant_path = array_replace(tenant_path, $3, $2) where id = $1`,
      [id, to.id, from.id],
    );
    await database.rows('set session_replication_role = origin');
    expect([await answerTo(acting), await answerTo(above)]).toEqual(['actingOver', 200]);
  });

  it('and only looks from the call on at which the role only looks', async () => {
    const { client, userId } = await staff();
    const acting = await actingFor(target, client, customerId);
    await database.rows(`update memberships set role = 'partner_helpdesk' where user_id = $1`, [userId]);
    expect((await current(acting)).body.acting?.readOnly).toBe(true);
  });

  it('and ends when they end it, for a copy of the cookie too', async () => {
    const acting = await actingFor(target, (await staff()).client, customerId);
    const copy = new TestClient(target, 'customer');
    copy.useCookies(acting.cookieHeader());
    const ended = await acting.call(actingRoutes.end);
    expect([ended.status, String(ended.headers['set-cookie'])]).toEqual([
      200,
      expect.stringMatching(/^tenantry-customer=; .*Expires=Thu, 01 Jan 1970/),
    ]);
    expect(await answerTo(copy)).toBe('actingOver');
    expect(await answerTo(acting)).toBe('notSignedIn');
  });

  it('and is nothing that the customer’s own people could end', async () => {
    const owner = await given.person(customerId, 'owner');
    expect((await owner.client.call(actingRoutes.end)).problem.code).toBe('notFound');
    expect(await answerTo(owner.client)).toBe(200);
  });
});

it('AZ-11 LG-03 shows the customer who was there, from which company, why and until when', async () => {
  const owner = await given.person(customerId, 'owner');
  const { client, userId } = await staff();
  const acting = await actingFor(target, client, customerId);
  await acting.call(actingRoutes.end);
  const { body } = await owner.client.call(auditRoutes.list, { query: { subject: 'acting', limit: 25 } as never });
  expect(body.items.map(({ action }) => action)).toEqual(['acting.ended', 'acting.entered', 'acting.started']);
  for (const entry of body.items)
    expect(entry).toMatchObject({
      actorId: userId,
      actorName: 'Ada Prova',
      actorTenantName: partner.name,
      actorTenantKind: 'partner',
      method: 'ui',
    });
  expect(new Set(body.items.map(({ actingId }) => actingId)).size).toBe(1);
  expect(body.items[0]?.actingId).not.toBeNull();
  expect(body.items[2]?.values).toMatchObject({ reason: REASON, until: expect.stringMatching(/^\d{4}-.*Z$/) });
});

describe('AZ-11 LG-03 notes the end of an acting', () => {
  const history = async (owner: TestClient) =>
    (await owner.call(auditRoutes.list, { query: { subject: 'acting', limit: 25 } as never })).body.items;
  /** Lets the job of this customer's acting run, as the queue does when its time has come. */
  async function runEnd(times = 1): Promise<void> {
    const [job] = await database.rows(
      `select j.payload, j.run_at from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       join acting_periods p on p.id = (j.payload ->> 'actingId')::uuid
       where t.identifier = 'end-acting' and p.tenant_id = $1 and j.run_at = p.ends_at`,
      [customerId],
    );
    if (!job) throw new Error('nothing is to be run at the end');
    const end = target.app.get(EndActingJob);
    await Promise.all(Array.from({ length: times }, () => end.run(job['payload'] as JobPayload)));
  }

  it('that runs out: once, with the person, their company and the acting', async () => {
    const owner = await given.person(customerId, 'owner');
    const { client, userId } = await staff();
    await actingFor(target, client, customerId);
    await runEnd();
    expect((await history(owner.client))[0]?.action).toBe('acting.entered');
    target.clock.moveBy(16 * MINUTE);
    await runEnd(3);
    const entries = await history((await given.person(customerId, 'owner')).client);
    expect(entries.map(({ action }) => action)).toEqual(['acting.ended', 'acting.entered', 'acting.started']);
    const [ended, entered] = entries;
    expect(ended).toMatchObject({ actorId: userId, actorName: 'Ada Prova', actorTenantName: partner.name });
    expect(ended?.actingId).toBe(entered?.actingId);
  });

  it('that somebody ended by hand not once more when its time is over', async () => {
    const acting = await actingFor(target, (await staff()).client, customerId);
    await acting.call(actingRoutes.end);
    target.clock.moveBy(16 * MINUTE);
    await runEnd();
    const { client } = await given.person(customerId, 'owner');
    expect((await history(client)).filter(({ action }) => action === 'acting.ended')).toHaveLength(1);
  });
});
