import { actingRoutes, auditRoutes as ownAudit } from '@tenantry/contracts/customer';
import { auditRoutes, customerRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AuditChain, AuditErasure, AuditVerification } from '../../src/modules/audit-log';
import { actingFor } from '../factories/acting';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import { whileTampered } from './tamper';

let target: TestApp;
let given: Given;
let database: Inspection;
let partner: Awaited<ReturnType<Given['partner']>>;
let customerId: string;
let staffId: string;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
  partner = await given.partner();
  customerId = (await given.createCustomer(partner.admin)).body.id;
  const staff = await given.person(partner.id, 'partner_admin', { firstName: 'Giulia', lastName: 'Bortolin' });
  staffId = staff.userId;
  const acting = await actingFor(target, staff.client, customerId);
  await acting.call(actingRoutes.end);
  await target.app.get(AuditChain).append();
});
afterAll(async () => {
  await database.close();
  await target.close();
});

const findings = async () => (await target.app.get(AuditVerification).run()).findings.map(({ kind }) => kind);
const OF_ACTING = `id = (select id from audit_events where action = 'acting.ended' limit 1)`;

it('LG-02 AZ-11 chains entries of who acts, and finds nothing wrong with them', async () => {
  expect(await findings()).toEqual([]);
});

it.each([
  ['taken away', 'acting_id = null'],
  ['changed', 'acting_id = gen_random_uuid()'],
])('LG-02 AZ-11 finds an entry whose acting was %s', async (_, change) => {
  const statement = `update audit_events set ${change} where ${OF_ACTING}`;
  expect(await whileTampered(database, [statement], findings)).toEqual(['entryChanged']);
});

it('LG-02 AZ-11 finds an entry that was made to look like one of who acted', async () => {
  const statement = `update audit_events set acting_id = (select id from acting_periods limit 1)
    where id = (select id from audit_events where acting_id is null and tenant_id = '${customerId}' order by at limit 1)`;
  expect(await whileTampered(database, [statement], findings)).toEqual(['entryChanged']);
});

it('AZ-11 LG-03 shows both identities to the customer, to the partner and in the customer’s history', async () => {
  const owner = await given.person(customerId, 'owner');
  const query = { subject: 'acting', limit: 25 } as never;
  const both = { actorName: 'Giulia Bortolin', actorTenantName: partner.name, actingId: expect.any(String) };
  const theirs = (await owner.client.call(ownAudit.list, { query })).body.items;
  const ours = (await partner.admin.call(auditRoutes.list, { query })).body.items;
  const params = { id: customerId as never };
  const history = (await partner.admin.call(customerRoutes.history, { params, query: { limit: 25 } as never })).body;
  for (const entries of [theirs, ours, history.items.filter(({ action }) => action.startsWith('acting.'))]) {
    expect(entries).toHaveLength(3);
    for (const entry of entries) expect(entry).toMatchObject(both);
  }
  const file = String((await owner.client.call(ownAudit.export, { query: { separator: 'comma' } as never })).body);
  expect(file.split('\r\n')[0]).toContain('actor,actor_company,acting,action');
  expect(file).toContain(String(theirs[0]?.actingId));
  // What the customer's own people do carries one.
  const own = (await owner.client.call(ownAudit.list, { query: { subject: 'session', limit: 5 } as never })).body.items;
  expect(own[0]).toMatchObject({ actorName: 'Ada Prova', actingId: null });
});

it('LG-02 AZ-11 still says that somebody acted, and for which company, once the person’s name was erased', async () => {
  await target.app.get(AuditErasure).eraseValuesOf(staffId);
  const [entry] = await database.rows(
    `select acting_id, actor_tenant_id from audit_events where actor_user_id = $1 and action = 'acting.ended'`,
    [staffId],
  );
  expect(entry).toMatchObject({ acting_id: expect.any(String), actor_tenant_id: partner.id });
  await target.app.get(AuditChain).append();
  expect(await findings()).toEqual([]);
});
