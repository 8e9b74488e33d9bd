import type { TestClient } from '../../support/test-client';
import { PASSWORD } from '../../factories/given';
import { actingCalls } from './acting-calls';
import { passwordLinkFor } from './password-link';
import { canary } from './canary';
import type { Actor } from './actors';
import type { Taken } from './id-sources';
import { announcementCalls } from './announcement-calls';
import { contactCalls } from './contact-calls';
import { contactLinkCalls } from './contact-link-calls';
import { emailChangeCalls } from './email-change-calls';
import { memberCalls } from './member-calls';
import { recoveryCalls } from './recovery-calls';
import { singleSignOnCalls } from './single-sign-on-calls';
import { secondFactorCalls } from './second-factor-calls';
import { LATER, type World } from './world';

export interface Input {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  version?: number;
  /** What the browser of somebody who is nobody yet has been given on the way, such as by the page before. */
  cookies?: string;
  /** The browser that must make the call, where the session in it is part of it. */
  client?: TestClient;
}

/** The ids to build a call from, one for each position of its route. */
export type Ids = Record<Taken, string>;
/** `at`: the place of the id that is looked at; filters beside it are left out, so that it decides alone. */
export type Build = (ids: Ids, world: World, actor: Actor, at?: string) => Input | Promise<Input>;

const filteredBy =
  (names: Partial<Record<string, Taken>>, always: Record<string, string> = {}): Build =>
  (ids, _, __, at) => {
    const taken = at === undefined ? undefined : names[at];
    return { query: { ...always, ...(at && taken && { [at]: ids[taken] }) } };
  };
const byId =
  (taken: Taken): Build =>
  (ids) => ({ params: { id: ids[taken] } });

/** The version that a change of the row must come from; 1 where there is no such row. */
async function versionOf(world: World, table: string, id: string): Promise<number> {
  const [row] = await world.database.rows(`select version from ${table} where id::text = $1`, [id]);
  return Number(row?.['version'] ?? 1);
}

const label = { one: 'uno', other: 'tanti' };
const planBody = (ids: Ids, name: string) => ({
  name,
  productId: ids.product,
  versionType: 'full',
  period: { count: 12, unit: 'month' },
  minUnits: 5,
  maxUnits: 500,
  stepUnits: 5,
  unitPrice: 5040,
  currency: 'EUR',
  enabled: true,
  visibleToSubPartners: true,
});
const named = (actor: Actor, table: string, unique: string) => `${canary(actor.place.key, table, 'name')} ${unique}`;

const changeOfCustomer: Build = async (ids, world, actor) => {
  const [row] = await world.database.rows('select account_name, email from tenants where id::text = $1', [
    ids.customer,
  ]);
  const place = world.placeOf(ids.customer) ?? world.customerAt(actor.place);
  const {
    firstName: _,
    lastName: __,
    accountMail: ___,
    ...whole
  } = world.given.customerInput({
    ...world.customerTexts(place.key),
    accountName: row?.['account_name'] ?? world.given.unique('name'),
    email: row?.['email'] ?? 'walk@customer.example',
  });
  return { params: { id: ids.customer }, body: whole, version: await versionOf(world, 'tenants', ids.customer) };
};

const step =
  (body?: object): Build =>
  async (ids, world) => ({
    params: { id: ids.mail },
    version: await versionOf(world, 'outbound_emails', ids.mail),
    ...(body && { body }),
  });

/** How each route is called so that it succeeds: a route that is missing here fails the walk. */
export const CALLS: Record<string, Build> = {
  'GET /admin/audit-entries': filteredBy({ actorId: 'user', tenantId: 'customer' }),
  'GET /admin/audit-entries/export': filteredBy({ actorId: 'user', tenantId: 'customer' }),
  'GET /admin/customers': filteredBy({ planId: 'plan' }, { limit: '200' }),
  'POST /admin/customers': async (ids, world, actor) => ({
    body: world.given.customerInput({
      ...world.customerTexts((world.placeOf(ids.partner) ?? actor.place).key),
      parentId: ids.partner,
      plans: [{ planId: ids.plan, units: 5, startDate: LATER }],
    }),
  }),
  'GET /admin/account-names/check': filteredBy(
    { parentId: 'partner', exceptId: 'customer' },
    { accountName: 'a name that is free' },
  ),
  'GET /admin/customers/:id': byId('customer'),
  'PUT /admin/customers/:id': changeOfCustomer,
  // As it is: what partners may do there is not to change in the middle of the walk.
  'PUT /admin/customers/:id/management': async (ids, world) => {
    const [row] = await world.database.rows('select management_mode from tenants where id::text = $1', [ids.customer]);
    return {
      params: { id: ids.customer },
      body: { managementMode: row?.['management_mode'] ?? 'managed' },
      version: await versionOf(world, 'tenants', ids.customer),
    };
  },
  'GET /admin/customers/:id/history': byId('customer'),
  'GET /admin/dashboard': () => ({}),
  'GET /admin/customers/:id/licences': byId('customer'),
  'POST /admin/customers/:id/licences': (ids) => ({
    params: { id: ids.customer },
    body: { plans: [{ planId: ids.plan, units: 5, startDate: LATER }] },
  }),
  'POST /admin/licences/:id/cancel': async (ids, world) => ({
    params: { id: ids.licence },
    version: await versionOf(world, 'licences', ids.licence),
  }),
  'GET /admin/customers/:id/mails': byId('customer'),
  'POST /admin/mails/:id/schedule': step({ date: LATER }),
  'POST /admin/mails/:id/send': step(),
  'POST /admin/mails/:id/cancel': step(),
  'GET /admin/municipalities': () => ({ query: { search: 'Bas' } }),
  'GET /admin/regions': () => ({}),
  'GET /admin/partners': () => ({}),
  'POST /admin/partners': (ids, world, actor) => ({
    body: {
      parentId: ids.partner,
      name: named(actor, 'tenants', world.given.unique('x')),
      city: null,
      region: null,
      firstName: 'Gea',
      lastName: 'Riva',
      email: `${world.given.unique('walk')}@partner.example`,
      language: 'it',
      timezone: 'Europe/Rome',
    },
  }),
  'GET /admin/plans': () => ({}),
  'GET /admin/assignable-plans': filteredBy({ customerId: 'customer', parentId: 'partner' }),
  'GET /admin/plans/:id': byId('plan'),
  'POST /admin/plans': (ids, world, actor) => ({
    body: planBody(ids, named(actor, 'service_plans', world.given.unique('x'))),
  }),
  'PUT /admin/plans/:id': async (ids, world, actor) => ({
    params: { id: ids.plan },
    body: planBody(ids, named(actor, 'service_plans', world.given.unique('x'))),
    version: await versionOf(world, 'service_plans', ids.plan),
  }),
  'GET /admin/products': () => ({}),
  'POST /admin/products': (ids, world) => ({
    body: { name: world.given.unique('Posta'), vendor: 'Alpina', unitTypeId: ids.unitType },
  }),
  'PUT /admin/products/:id': async (ids, world) => ({
    params: { id: ids.product },
    body: { name: world.given.unique('Posta'), vendor: 'Alpina', unitTypeId: ids.unitType },
    version: await versionOf(world, 'products', ids.product),
  }),
  'GET /admin/unit-types': () => ({}),
  'POST /admin/unit-types': (_, world) => ({
    body: { code: world.given.unique('u').replace('-', '_'), labels: { it: label, en: label } },
  }),
  'PUT /admin/unit-types/:id': async (ids, world) => ({
    params: { id: ids.unitType },
    body: { code: world.given.unique('u').replace('-', '_'), labels: { it: label, en: label } },
    version: await versionOf(world, 'unit_types', ids.unitType),
  }),
  'GET /customer/audit-entries': filteredBy({ actorId: 'user' }),
  'GET /customer/audit-entries/export': filteredBy({ actorId: 'user' }),
  'GET /customer/management': () => ({}),
  // The same again: what the partner may do there is not to end in the middle of the walk.
  'PUT /customer/management': async (_, world, actor) => ({
    body: { managementMode: 'managed' },
    version: await versionOf(world, 'tenants', world.customerAt(actor.place).id),
  }),
  'GET /admin/company': () => ({}),
  ...contactCalls,
  ...contactLinkCalls,
  ...announcementCalls,
  ...memberCalls,
  ...emailChangeCalls,
  ...recoveryCalls,
  ...actingCalls,
  ...singleSignOnCalls,
  'GET /customer/home': () => ({}),
  'GET /customer/licences': () => ({}),
  ...Object.fromEntries(
    (['admin', 'customer'] as const).flatMap((audience) =>
      Object.entries(doorOf(audience)).map(([name, build]) => [name.replace(' ', ` /${audience}`), build]),
    ),
  ),
};

/** A walk takes longer than the time for which a password counts as just given. */
const authenticated = (world: World, { userId }: Actor) =>
  world.database.rows('update identity.sessions set authenticated_at = now() where user_id = $1', [userId]);

/** The routes that both audiences have a set of. */
function doorOf(audience: 'admin' | 'customer'): Record<string, Build> {
  return {
    'POST /session': async (_, world, actor) => {
      const { email } = await world.spareAt(actor.place, audience);
      return { body: { email, password: PASSWORD } };
    },
    'GET /session': () => ({}),
    'DELETE /session': () => ({}),
    'GET /sessions': () => ({}),
    'DELETE /sessions/:id': byId('session'),
    'POST /sessions/end-others': async (_, world, actor) => {
      await authenticated(world, actor);
      return {};
    },
    'POST /members/:id/end-sessions': async ({ member }, world, actor) => {
      await authenticated(world, actor);
      return { params: { id: member } };
    },
    // The same again: whoever walks on must still be able to sign in.
    'POST /profile/password': () => ({ body: { currentPassword: PASSWORD, password: PASSWORD } }),
    'POST /session/authentication': () => ({ body: { password: PASSWORD } }),
    'POST /session/account': ({ membership }) => ({ body: { membershipId: membership } }),
    'POST /password/forgotten': async (_, world, actor) => {
      const { email } = await world.spareAt(actor.place, audience);
      return { body: { email } };
    },
    'POST /password/link': async (_, world, actor) => ({
      body: { token: await passwordLinkFor(world, actor, audience) },
    }),
    'POST /password': async (_, world, actor) => ({
      body: { token: await passwordLinkFor(world, actor, audience), password: 'una frase lunga per il giro' },
    }),
    ...secondFactorCalls(audience),
    'GET /profile': () => ({}),
    'GET /profile/security-events': () => ({}),
    'PUT /profile': async (_, world, actor) => {
      const [row] = await world.database.rows('select version from identity.users where id = $1', [actor.userId]);
      const of = (column: string) => canary(actor.place.key, 'users', column);
      return {
        body: { firstName: of('first_name'), lastName: of('last_name'), language: 'it' },
        version: Number(row?.['version'] ?? 1),
      };
    },
  };
}
