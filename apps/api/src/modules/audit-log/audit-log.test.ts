import { parse } from 'csv-parse/sync';
import type { AuditEntry } from '@tenantry/contracts';
import { auditRoutes, customerRoutes } from '@tenantry/contracts/admin';
import { auditRoutes as ownAuditRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerChangeOf } from '../../../test/factories/customer-change';
import { Given } from '../../../test/factories/given';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import type { TestClient } from '../../../test/support/test-client';
import { AuditChain } from './audit-chain';

let target: TestApp;
let given: Given;
let partner: Awaited<ReturnType<Given['partner']>>;
let below: Awaited<ReturnType<Given['partner']>>;
let stranger: Awaited<ReturnType<Given['partner']>>;
let customerId: string;
let owner: TestClient;

const entriesOf = async (client: TestClient, query: Record<string, string> = {}) => {
  const { status, body } = await client.call(auditRoutes.list, { query: { limit: 200, ...query } as never });
  expect(status).toBe(200);
  return body.items;
};
const namesIn = (entries: readonly AuditEntry[]) =>
  [...new Set(entries.map(({ tenantName }) => tenantName))].toSorted();

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  partner = await given.partner();
  below = await given.partner(partner.id);
  stranger = await given.partner();
  for (const { admin } of [below, stranger]) await given.createCustomer(admin);
  const { body } = await given.createCustomer(partner.admin, { company: 'Officine Valbrentana' });
  customerId = body.id;
  ({ client: owner } = await given.person(customerId, 'owner'));
  const customer = await partner.admin.call(customerRoutes.get, { params: { id: customerId } });
  const change = customerChangeOf(customer.body, { city: 'Marostica' });
  await partner.admin.call(customerRoutes.update, {
    params: { id: customerId },
    body: change,
    version: customer.body.version,
  });
  await target.app.get(AuditChain).append();
});
afterAll(() => target.close());

describe('the log of a partner', () => {
  it('LG-03 shows what happened in the own company and below, and nothing else', async () => {
    const own = namesIn(await entriesOf(partner.admin));
    expect(own).toEqual(expect.arrayContaining([partner.name, below.name, 'Officine Valbrentana']));
    expect(own).not.toContain(stranger.name);
    expect(namesIn(await entriesOf(below.admin))).not.toContain(partner.name);
    const root = await given.platform();
    expect(namesIn(await entriesOf(root))).toEqual(expect.arrayContaining([partner.name, below.name, stranger.name]));
  });

  it('LG-01 tells who changed what, from which value to which, from where and in which request', async () => {
    const [entry] = await entriesOf(partner.admin, { subject: 'customer', tenantId: customerId });
    expect(entry).toMatchObject({
      action: 'customer.updated',
      actorName: 'Ada Prova',
      actorTenantName: partner.name,
      tenantName: 'Officine Valbrentana',
      changes: [{ field: 'city', from: 'Bassano del Grappa', to: 'Marostica' }],
      ip: '127.0.0.1',
      method: 'ui',
      erased: false,
    });
    expect(entry?.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(entry?.sequence).toBeGreaterThan(0);
  });

  it('finds by subject, person, tenant and day, and what they have in common', async () => {
    const all = await entriesOf(partner.admin);
    const actorId = all.find(({ action }) => action === 'customer.updated')?.actorId ?? '';
    const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Rome' });
    const found = async (query: Record<string, string>) => (await entriesOf(partner.admin, query)).map(({ id }) => id);
    const those = (test: (entry: AuditEntry) => boolean) => all.filter(test).map(({ id }) => id);
    expect(await found({ subject: 'mail' })).toEqual(those(({ subject }) => subject === 'mail'));
    expect(await found({ actorId })).toEqual(those((entry) => entry.actorId === actorId));
    expect(await found({ tenantId: customerId })).toEqual(those(({ tenantId }) => tenantId === customerId));
    expect(await found({ actorId, tenantId: customerId, subject: 'customer', from: today, to: today })).toEqual(
      those((entry) => entry.actorId === actorId && entry.tenantId === customerId && entry.subject === 'customer'),
    );
    expect(await found({ from: '2099-01-01' })).toEqual([]);
    expect(await found({ to: '2020-12-31' })).toEqual([]);
  });

  it('TI-01 finds nothing under the id of a stranger, as under one that never was', async () => {
    for (const tenantId of [stranger.id, '00000000-0000-7000-8000-00000000feed'])
      expect(await entriesOf(partner.admin, { tenantId })).toEqual([]);
  });

  it('pages through everything once', async () => {
    const all = await entriesOf(partner.admin);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await partner.admin.call(auditRoutes.list, { query: { limit: 3, cursor } });
      paged.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual(all.map(({ id }) => id));
  });

  it.each([
    ['cursor', 'bogus'],
    ['from', '0000-01-01'],
    ['to', '2026-02-30'],
    ['subject', 'secret'],
    ['actorId', 'nobody'],
    ['limit', '201'],
  ])('refuses a wrong %s beside its name', async (field, value) => {
    const { status, problem } = await partner.admin.call(auditRoutes.list, { query: { [field]: value } as never });
    expect([status, problem.errors?.map((error) => error.field)]).toEqual([422, [field]]);
  });

  it('refuses those who may not see it', async () => {
    for (const role of ['partner_sales', 'partner_helpdesk'] as const) {
      const { client } = await given.person(partner.id, role);
      expect((await client.call(auditRoutes.list)).status).toBe(403);
      expect((await client.call(auditRoutes.export)).status).toBe(403);
    }
  });
});

describe('the log of a customer', () => {
  it('LG-03 shows the customer what its partner did, with the name of both, and no address', async () => {
    const { body } = await owner.call(ownAuditRoutes.list, { query: { limit: 200 } });
    const entry = body.items.find(({ action }) => action === 'customer.updated');
    expect(entry).toMatchObject({ actorName: 'Ada Prova', actorTenantName: partner.name });
    expect(entry).not.toHaveProperty('ip');
    const staff = await entriesOf(partner.admin, { tenantId: customerId });
    expect(body.items.map(({ id }) => id)).toEqual(staff.map(({ id }) => id));
  });
});

describe('the export', () => {
  const fileOf = (text: unknown, delimiter: string) =>
    parse(String(text), { bom: true, delimiter, columns: true }) as Record<string, string>[];

  it('IN-05 holds every entry of the list, as CSV that a spreadsheet opens', async () => {
    const entries = await entriesOf(partner.admin);
    for (const [separator, delimiter] of [
      ['comma', ','],
      ['semicolon', ';'],
    ] as const) {
      const answer = await partner.admin.call(auditRoutes.export, { query: { separator } });
      expect([answer.status, answer.headers['content-type'], answer.headers['x-total-count']]).toEqual([
        200,
        'text/csv; charset=utf-8',
        String(entries.length),
      ]);
      const rows = fileOf(answer.body, delimiter);
      expect(rows.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
      expect(rows.find(({ action }) => action === 'customer.updated')?.['changes']).toBe(
        'city: Bassano del Grappa -> Marostica',
      );
    }
  });

  it('LG-03 gives a customer its own part, without addresses of its partner', async () => {
    const answer = await owner.call(ownAuditRoutes.export, {});
    const rows = fileOf(answer.body, ',');
    expect(new Set(rows.map(({ tenant }) => tenant))).toEqual(new Set(['Officine Valbrentana']));
    expect(String(answer.body)).not.toContain('127.0.0.1');
  });

  it('IN-05 leaves no live formula of names that were typed', async () => {
    for (const sign of ['=', '+', '-', '@'])
      await given.createCustomer(partner.admin, { company: `${sign}cmd|' /C calc'!A0`, city: `${sign}1+1` });
    const { body } = await partner.admin.call(auditRoutes.export, {});
    const cells = fileOf(body, ',').flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain(`'=cmd|' /C calc'!A0`);
  });
});
