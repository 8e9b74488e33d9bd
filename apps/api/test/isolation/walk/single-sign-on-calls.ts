import { companyAccountRoutes, singleSignOnRoutes } from '@tenantry/contracts/admin';
import { v7 as uuid } from 'uuid';
import { providerInput } from '../../factories/single-sign-on';
import { OpenIdProvider, REDIRECT_URI } from '../../support/openid-provider';
import { TestClient } from '../../support/test-client';
import type { Actor } from './actors';
import type { Build, Input } from './calls';
import { canary } from './canary';
import type { Place, World } from './world';

const clientIdAt = (place: Place): string => canary(place.key, 'identity_providers', 'client_id');
const domainAt = (place: Place): string => `${place.key}.walk.example`;
/** Staff have providers; what lies at a customer is about the company above it. */
const companyAt = (place: Place): Place => (place.kind === 'customer' && place.parent ? place.parent : place);

const providers = new WeakMap<World, Promise<OpenIdProvider>>();

/** One provider for the world, which knows each company as another client. */
function providerOf(world: World): Promise<OpenIdProvider> {
  const clients = [...world.places.values()].map((place) => ({
    client_id: clientIdAt(place),
    token_endpoint_auth_method: 'none' as const,
    redirect_uris: [REDIRECT_URI],
  }));
  const made = providers.get(world) ?? OpenIdProvider.start({ clients });
  providers.set(world, made);
  return made;
}

/** The company has its provider, also when a call before has taken it away. */
async function setUpAt(world: World, place: Place): Promise<OpenIdProvider> {
  const provider = await providerOf(world);
  await world.database.rows(
    `with made as (
       insert into identity_providers (id, tenant_id, tenant_path, issuer, client_id, enabled, required, checks_second_factor)
       values ($1, $2, '{}', $3, $4, true, false, true)
       on conflict (tenant_id) do update set issuer = $3, client_id = $4, enabled = true, required = false, checks_second_factor = true
       returning id, tenant_id)
     insert into identity_provider_domains (id, tenant_id, tenant_path, provider_id, domain)
     select $5, made.tenant_id, '{}', made.id, $6 from made on conflict (domain) do nothing`,
    [uuid(), place.id, provider.issuer, clientIdAt(place), uuid(), domainAt(place)],
  );
  return provider;
}

async function versionAt(world: World, place: Place): Promise<number> {
  const [row] = await world.database.rows('select version from identity_providers where tenant_id = $1', [place.id]);
  return Number(row?.['version'] ?? 0);
}

/** A walk takes longer than the time for which a password counts as just given. */
const authenticated = (world: World, { userId }: Actor) =>
  world.database.rows('update identity.sessions set authenticated_at = now() where user_id = $1', [userId]);

async function link(world: World, place: Place, provider: OpenIdProvider, userId: string): Promise<void> {
  await world.database.rows(
    `insert into identity.external_identities (id, tenant_id, user_id, issuer, subject, linked_at)
     values ($1, $2, $3, $4, $3::uuid::text, now()) on conflict do nothing`,
    [uuid(), place.id, userId, provider.issuer],
  );
}

/** For somebody who gets in; all others are refused before it matters what their company has. */
const insiders =
  (build: (world: World, actor: Actor, provider: OpenIdProvider) => Promise<Input>, otherwise: Input = {}): Build =>
  async (_, world, actor) => {
    if (actor.role === undefined || actor.audience !== 'admin') return otherwise;
    const provider = await setUpAt(world, actor.place);
    await authenticated(world, actor);
    return build(world, actor, provider);
  };

const versioned = (world: World, place: Place) => versionAt(world, place).then((version) => ({ version }));
const settingsOf = (place: Place, issuer: string) => {
  const { clientSecret: _, ...body } = providerInput(issuer, domainAt(place), { clientId: clientIdAt(place) });
  return body;
};

/** Signing in with the account of a company: its provider, the door, and the own account there. */
export const singleSignOnCalls: Record<string, Build> = {
  'GET /admin/company/identity-provider': insiders(async () => ({})),
  'PUT /admin/company/identity-provider': async (ids, world, actor, at) => {
    const body = settingsOf(actor.place, (await providerOf(world)).issuer);
    const build = insiders(async () => ({ body, ...(await versioned(world, actor.place)) }), { body, version: 1 });
    return build(ids, world, actor, at);
  },
  'DELETE /admin/company/identity-provider': insiders((world, { place }) => versioned(world, place), { version: 1 }),
  'POST /admin/company/identity-provider/trial': async (_, world) => ({
    body: { issuer: (await providerOf(world)).issuer },
  }),
  'POST /admin/session/single-sign-on': async (_, world, { place }) => {
    await setUpAt(world, companyAt(place));
    return { body: { email: `somebody@${domainAt(companyAt(place))}` } };
  },
  'POST /admin/session/single-sign-on/completion': async (_, world, actor) => {
    const place = companyAt(actor.place);
    const provider = await setUpAt(world, place);
    const { userId } = await world.spareAt(place, 'admin');
    await link(world, place, provider, userId);
    const browser = new TestClient(world.target, 'admin');
    const { body } = await browser.call(singleSignOnRoutes.start, { body: { email: `x@${domainAt(place)}` } });
    return { body: await provider.visit(body.authorizationUrl, userId), cookies: browser.cookieHeader() };
  },
  'GET /admin/profile/company-account': insiders(async () => ({})),
  'POST /admin/profile/company-account': insiders(async () => ({})),
  'POST /admin/profile/company-account/completion': insiders(
    async (_, { client, userId }, provider) => {
      const { body } = await client.call(companyAccountRoutes.start);
      return { body: await provider.visit(body.authorizationUrl, userId) };
    },
    { body: { state: 'link.none' } },
  ),
  'DELETE /admin/profile/company-account': insiders(async (world, { place, userId }, provider) => {
    await link(world, place, provider, userId);
    return {};
  }),
};
