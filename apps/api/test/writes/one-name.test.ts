import { customerRoutes, partnerRoutes, planRoutes, productRoutes, unitTypeRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { theOneWinner, TwoInstances } from './two-instances';

let both: TwoInstances;

beforeAll(async () => {
  both = await TwoInstances.start();
});
afterAll(() => both.close());

it('CC-05 gives an account name to one, however it is spelled and below whichever partner of the channel', async () => {
  const { given } = both;
  const { id, admin } = await given.partner();
  const below = await given.partner(id);
  const name = given.unique('Acmé');
  const spellings = [name, name.toUpperCase(), name.normalize('NFD'), ` ${name.toLowerCase()} `];
  const before = await both.inspection.everything();
  const answers = await both.rushWithKeys(admin, customerRoutes.create, (index) => ({
    body: given.customerInput({ accountName: spellings[index % 4], ...(index % 3 === 0 && { parentId: below.id }) }),
  }));
  theOneWinner(answers, ['409 accountNameTaken']);
  // One customer with what belongs to it, and no trace of those who lost.
  const after = await both.inspection.everything();
  const one = {
    tenants: 1,
    memberships: 1,
    contacts: 1,
    'identity.users': 1,
    outbound_emails: 1,
    'graphile_worker._private_jobs': 1,
    audit_events: 2,
    idempotency_keys: 1,
  };
  for (const [table, rows] of Object.entries(one))
    expect([table, (after[table] ?? 0) - (before[table] ?? 0)]).toEqual([table, rows]);
});

it('CC-05 gives the name of a partner to one', async () => {
  const { given } = both;
  const name = given.unique('Alpina');
  const answers = await both.rushWithKeys(await given.platform(), partnerRoutes.create, (index) => ({
    body: {
      name: index % 2 === 0 ? name : name.toUpperCase(),
      city: 'Padova',
      region: 'Veneto (PD)',
      firstName: 'Gea',
      lastName: 'Riva',
      email: `${given.unique('first')}@partner.example`,
      language: 'it',
      timezone: 'Europe/Rome',
    },
  }));
  const winner = theOneWinner(answers, ['409 nameTaken']);
  expect(await both.entries('partner.created', winner.body.id)).toBe(1);
});

it('CC-05 gives the names of the catalogue to one each: unit type, product, plan', async () => {
  const root = await both.given.platform();
  const [code, product, plan] = ['unit', 'Posta', 'Piano'].map((prefix) => both.given.unique(prefix));
  const label = { one: 'casella', other: 'caselle' };
  const units = await both.rush(root, unitTypeRoutes.create, () => ({
    body: { code: code?.replace('-', '_'), labels: { it: label, en: label } },
  }));
  const unitTypeId = theOneWinner(units, ['409 nameTaken']).body.id;
  const products = await both.rush(root, productRoutes.create, (index) => ({
    body: { name: index % 2 === 0 ? product : product?.toUpperCase(), vendor: 'Alpina', unitTypeId },
  }));
  const productId = theOneWinner(products, ['409 nameTaken']).body.id;
  const plans = await both.rush(root, planRoutes.create, (index) => ({
    body: {
      name: index % 2 === 0 ? plan : plan?.toUpperCase(),
      productId,
      versionType: 'full',
      period: { count: 12, unit: 'month' },
      minUnits: 5,
      maxUnits: 500,
      stepUnits: 5,
      unitPrice: 5040,
      currency: 'EUR',
      enabled: true,
      visibleToSubPartners: true,
    },
  }));
  const winner = theOneWinner(plans, ['409 planNameTaken']);
  expect(await both.entries('plan.created', winner.body.id)).toBe(1);
});
