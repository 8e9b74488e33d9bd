import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerRoutes } from '@tenantry/contracts/admin';
import { AuditChain, AuditErasure, AuditVerification, type Anchor } from '../../src/modules/audit-log';
import { JobRunner } from '../../src/platform/jobs/job-runner';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { scale } from '../support/scale';
import { createTestApp, type TestApp } from '../support/test-app';
import { until } from '../support/until';
import { whileTampered } from './tamper';

let target: TestApp;
let given: Given;
let database: Inspection;
let partner: Awaited<ReturnType<Given['partner']>>;

const chain = () => target.app.get(AuditChain).append();
const verify = (anchors?: readonly Anchor[]) => target.app.get(AuditVerification).run(anchors);
const foundKinds = async (anchors?: readonly Anchor[]) => [
  ...new Set((await verify(anchors)).findings.map(({ kind }) => kind)),
];
const foundAfter = (...statements: string[]) => whileTampered(database, statements, foundKinds);

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
  partner = await given.partner();
  for (let made = 0; made < 4; made += 1) await given.createCustomer(partner.admin);
  await chain();
});
afterAll(async () => {
  await database.close();
  await target.close();
});

it('LG-02 finds nothing wrong with chains that nobody touched, one for each tier-1 partner and one for the platform', async () => {
  const other = await given.partner();
  await chain();
  const report = await verify();
  expect(report).toMatchObject({ chains: 3, erased: 0, findings: [] });
  expect(report.anchors.map(({ chainId }) => chainId)).toEqual(expect.arrayContaining([partner.id, other.id]));
  const entries = await database.count('audit_events');
  expect(report.links).toBe(entries + report.chains);
});

const IN_THE_MIDDLE = `(select entry_id from audit_chain c where seq = 5 order by chain_id limit 1)`;
const A_LINK = `(select id from audit_chain c where seq = 5 order by chain_id limit 1)`;
const TEXTS = ['action', 'object_type', 'request_id'];
const IDS = ['actor_user_id', 'actor_tenant_id', 'object_id'];

it.each([
  ...TEXTS.map((column) => [column, `${column} = coalesce(${column}, '') || 'x'`]),
  ...IDS.map((column) => [column, `${column} = gen_random_uuid()`]),
  ['at', `at = at + interval '1 microsecond'`],
  ['method', `method = case method when 'ui' then 'api' else 'ui' end`],
])('LG-02 finds a changed %s of an entry', async (_, change) => {
  expect(await foundAfter(`update audit_events set ${change} where id = ${IN_THE_MIDDLE}`)).toEqual(['entryChanged']);
});

it('LG-02 finds an entry that was given to another tenant', async () => {
  const change = `tenant_id = (select id from tenants where kind = 'customer' and id <> audit_events.tenant_id limit 1)`;
  expect(await foundAfter(`update audit_events set ${change} where id = ${IN_THE_MIDDLE}`)).toEqual(['entryChanged']);
});

it('LG-02 finds one changed byte of the values, and values that were taken away', async () => {
  const at = `where id = ${IN_THE_MIDDLE}`;
  expect(await foundAfter(`update audit_values set content = overlay(content placing ' ' from 3 for 1) ${at}`)).toEqual(
    ['valuesChanged'],
  );
  expect(await foundAfter(`update audit_values set salt = set_byte(salt, 3, get_byte(salt, 3) # 1) ${at}`)).toEqual([
    'valuesChanged',
  ]);
  expect(await foundAfter(`delete from audit_values ${at}`)).toEqual(['valuesMissing']);
});

it('LG-02 finds an entry that was deleted, with its link and without', async () => {
  const entry = `delete from audit_events where id = ${IN_THE_MIDDLE}`;
  const values = `delete from audit_values where id = ${IN_THE_MIDDLE}`;
  expect(await foundAfter(values, entry)).toEqual(['entryMissing']);
  expect(await foundAfter(values, entry, `delete from audit_chain where id = ${A_LINK}`)).toEqual(['linkMissing']);
});

it('LG-02 finds two entries that changed places, by number and by entry', async () => {
  const move = (from: number, to: number) =>
    `update audit_chain set seq = ${to} where seq = ${from} and chain_id = '${partner.id}'`;
  expect(await foundAfter(move(4, 9999), move(5, 4), move(9999, 5))).toEqual(['linkBroken']);
  const swap = `update audit_chain c set entry_id = o.entry_id, tenant_id = o.tenant_id from audit_chain o
    where c.chain_id = '${partner.id}' and o.chain_id = c.chain_id and c.seq in (4, 5) and o.seq = 9 - c.seq`;
  const constraint = 'constraint audit_chain_entry_id_key';
  const unbound = [
    `alter table audit_chain drop ${constraint}`,
    swap,
    `alter table audit_chain add ${constraint} unique (entry_id)`,
  ];
  expect(await foundAfter(...unbound)).toEqual(['entryChanged']);
});

it('LG-02 finds a link whose hashes were made anew, because the next one knew the old', async () => {
  const forged = `update audit_chain set entry_digest = sha256('x'), hash = sha256('y') where id = ${A_LINK}`;
  expect((await foundAfter(forged)).toSorted()).toEqual(['entryChanged', 'linkBroken']);
  expect(await foundAfter(`update audit_chain set entry_digest = sha256('x') where seq = 0`)).toContain('genesisWrong');
});

const LAST = `(chain_id, seq) in (select tenant_id, seq from audit_heads)`;
const CUT = [
  `create temporary table cut as select entry_id from audit_chain where ${LAST}`,
  `delete from audit_chain where ${LAST}`,
  `delete from audit_values where id in (select entry_id from cut)`,
  `delete from audit_events where id in (select entry_id from cut)`,
  `drop table cut`,
];

it('LG-02 finds a tail that was cut off, also when the head was moved back', async () => {
  expect(await foundAfter(...CUT)).toEqual(['tailCut']);
  const moveBack = `update audit_heads h set seq = c.seq, hash = c.hash from audit_chain c where c.chain_id = h.tenant_id and c.seq = h.seq - 1`;
  expect(await foundAfter(...CUT, moveBack)).toEqual(['headForged']);
  expect(await foundAfter(...CUT, `delete from audit_heads`)).toEqual(['headMissing']);
});

it('LG-02 finds a tail that was cut together with an old head, by an end that was kept elsewhere', async () => {
  const { anchors } = await verify();
  await database.rows(`create table old_heads as table audit_heads`);
  await given.createCustomer(partner.admin);
  await chain();
  const { anchors: later } = await verify();
  const back = [
    `delete from audit_chain c using old_heads h where c.chain_id = h.tenant_id and c.seq > h.seq`,
    `delete from audit_values where id not in (select entry_id from audit_chain where seq > 0)`,
    `delete from audit_events where id not in (select entry_id from audit_chain where seq > 0)`,
    `update audit_heads n set seq = h.seq, hash = h.hash, signature = h.signature from old_heads h where h.tenant_id = n.tenant_id`,
  ];
  const seen = await whileTampered(database, back, async () => [
    await foundKinds(),
    await foundKinds(anchors),
    await foundKinds(later),
  ]);
  expect(seen).toEqual([[], [], ['anchorLost']]);
  await database.rows('drop table old_heads');
});

it('LG-02 finds a history that was removed from its beginning to its end', async () => {
  const all = `chain_id = '${partner.id}'`;
  expect(
    await foundAfter(
      `create temporary table gone as select entry_id from audit_chain where ${all}`,
      `delete from audit_values where id in (select entry_id from gone)`,
      `delete from audit_events where id in (select entry_id from gone)`,
      `delete from audit_chain where ${all}`,
      `delete from audit_heads where tenant_id = '${partner.id}'`,
      `drop table gone`,
    ),
  ).toEqual(['historyMissing']);
});

it('LG-02 tells of entries that nobody chains for over a minute, and of one whose note was taken away', async () => {
  await given.createCustomer(partner.admin);
  expect(await foundKinds()).toEqual([]);
  expect(await foundAfter(`update audit_unchained set noted_at = noted_at - interval '61 seconds'`)).toEqual([
    'unchained',
  ]);
  expect(await foundAfter(`delete from audit_unchained`)).toEqual(['unchained']);
  await chain();
  expect(await foundKinds()).toEqual([]);
});

it('LG-02 chains what 40 write at once, while several instances chain', async () => {
  const second = await createTestApp({ database: target.database });
  const instances = [target, second];
  for (let round = 0; round < scale(1, 20); round += 1) {
    const writers = Array.from({ length: 40 }, () => given.createCustomer(partner.admin));
    let busy = true;
    const chaining = instances.map(async ({ app }) => {
      while (busy) await app.get(AuditChain).append();
    });
    const answers = await Promise.all(writers);
    busy = false;
    await Promise.all(chaining);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  }
  await chain();
  await second.close();
  const report = await verify();
  expect(report.findings).toEqual([]);
  expect(report.links).toBe((await database.count('audit_events')) + report.chains);
});

it('LG-02 erases what names a person, and the chain stays valid', async () => {
  const { client, userId } = await given.person(partner.id, 'partner_sales');
  const { body } = await given.createCustomer(client, { company: 'Gone With The Values' });
  await chain();
  const names = () =>
    database.rows(
      `select content from audit_values where content like '%Ada Prova%' and id in (select id from audit_events where actor_user_id = $1)`,
      [userId],
    );
  expect((await names()).length).toBeGreaterThan(0);
  const erased = await target.app.get(AuditErasure).eraseValuesOf(userId);
  await chain();
  expect(await names()).toEqual([]);
  const report = await verify();
  expect(report).toMatchObject({ erased, findings: [] });
  const page = await partner.admin.call(customerRoutes.history, { params: { id: body.id } });
  expect(page.body.items.find(({ action }) => action === 'customer.created')).toMatchObject({
    actorName: null,
    values: {},
    changes: [],
  });
});

it('LG-02 is chained by the running server, within seconds of the commit', async () => {
  await target.app.get(JobRunner).start();
  await given.createCustomer(partner.admin);
  await until(async () => (await database.count('audit_unchained')) === 0);
  expect(await foundKinds()).toEqual([]);
});
