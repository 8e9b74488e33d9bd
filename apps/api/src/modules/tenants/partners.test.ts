import { dashboardRoutes, municipalityRoutes, partnerRoutes } from '@tenantry/contracts/admin';
import { homeRoutes, ownLicenceRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { createTestApp, type TestApp } from '../../../test/support/test-app';

let target: TestApp;
let given: Given;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
});
afterAll(() => target.close());

const day = (days: number) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);

it('lists the partners below, in the order of the tree, and no others', async () => {
  const [one, stranger] = [await given.partner(), await given.partner()];
  const two = await given.partner(one.id);
  const three = await given.partner(two.id);
  const { body } = await one.admin.call(partnerRoutes.list, { query: {} });
  expect(body.items.map(({ name, tier, parentName }) => [name, tier, parentName])).toEqual([
    [two.name, 2, one.name],
    [three.name, 3, two.name],
  ]);
  expect((await stranger.admin.call(partnerRoutes.list, { query: {} })).body.items).toEqual([]);
});

it('S001-35 creates a partner only below the own tenant, and only for administrators', async () => {
  const [one, stranger] = [await given.partner(), await given.partner()];
  const input = {
    name: given.unique('Nuovo'),
    city: null,
    region: null,
    firstName: 'Ada',
    lastName: 'Riva',
    email: `${given.unique('ada')}@partner.example`,
    language: 'it',
    timezone: 'Europe/Rome',
  };
  const key = () => ({ 'idempotency-key': given.unique('key') });
  const foreign = await one.admin.call(partnerRoutes.create, { body: { ...input, parentId: stranger.id } }, key());
  expect([foreign.status, foreign.problem.code]).toEqual([404, 'notFound']);
  const { client: sales } = await given.person(one.id, 'partner_sales');
  expect((await sales.call(partnerRoutes.create, { body: input }, key())).status).toBe(403);
  expect((await one.admin.call(partnerRoutes.create, { body: input }, key())).status).toBe(201);
  const taken = await one.admin.call(
    partnerRoutes.create,
    { body: { ...input, name: input.name.toUpperCase() } },
    key(),
  );
  expect([taken.status, taken.problem.code, taken.problem.errors?.[0]?.field]).toEqual([409, 'nameTaken', 'name']);
});

it('counts on the dashboard what lies below, and nothing of strangers', async () => {
  const [mine, stranger] = [await given.partner(), await given.partner()];
  const below = await given.partner(mine.id);
  const plan = await given.plan();
  const plans = (units: number, startDate: string) => ({ plans: [{ planId: plan.id, units, startDate }] });
  await given.createCustomer(mine.admin, plans(10, day(0)));
  await given.createCustomer(below.admin, plans(15, day(20)));
  await given.createCustomer(below.admin, { accountMail: { when: 'date', date: day(5) } });
  await given.createCustomer(stranger.admin, plans(500, day(0)));
  const { body } = await mine.admin.call(dashboardRoutes.get);
  expect(body.customers).toEqual({ active: 3, newThisMonth: 3 });
  expect(body.licences).toMatchObject({ active: 1, scheduled: 1 });
  expect(body.growth.at(-1)?.customers).toBe(3);
  expect(body.units.map(({ units }) => units)).toEqual([10]);
});

it('shows a customer its own licences and who looks after it, and nothing of its neighbour', async () => {
  const partner = await given.partner();
  const plan = await given.plan();
  const { body: mine } = await given.createCustomer(partner.admin, {
    plans: [{ planId: plan.id, units: 10, startDate: day(0) }],
  });
  const { body: neighbour } = await given.createCustomer(partner.admin);
  const owner = (await given.person(mine.id, 'owner')).client;
  const other = (await given.person(neighbour.id, 'owner')).client;
  const { body: home } = await owner.call(homeRoutes.get);
  expect(home).toMatchObject({ company: mine.name, partner: { name: partner.name }, licences: { active: 1 } });
  expect((await owner.call(ownLicenceRoutes.list)).body.items).toMatchObject([{ planName: plan.name, units: 10 }]);
  expect((await other.call(ownLicenceRoutes.list)).body.items).toEqual([]);
  const member = (await given.person(mine.id, 'member')).client;
  expect((await member.call(ownLicenceRoutes.list)).status).toBe(403);
});

it('S001-05 S001-06 suggests municipalities by how their names begin, without accents, the largest first', async () => {
  const { admin } = await given.partner();
  const suggest = async (search: string) =>
    (await admin.call(municipalityRoutes.suggest, { query: { search } })).body.items;
  expect((await suggest('bassano del g'))[0]).toEqual({
    name: 'Bassano del Grappa',
    province: 'Vicenza',
    provinceCode: 'VI',
    region: 'Veneto',
  });
  expect((await suggest('forli')).map(({ name }) => name)).toContain('Forlì');
  expect((await suggest('ro'))[0]?.name).toBe('Roma');
  expect((await suggest('san')).length).toBeLessThanOrEqual(8);
  const { body } = await admin.call(municipalityRoutes.regions);
  expect(body.items).toEqual(expect.arrayContaining(['Veneto', 'Vicenza']));
});
