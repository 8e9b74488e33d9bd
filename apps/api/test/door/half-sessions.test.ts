import { audienceOf, type RouteShape } from '@tenantry/contracts';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { PersonActor } from '../../src/platform/access/actor';
import { HalfSessions } from '../../src/platform/access/half-sessions';
import { Sessions } from '../../src/platform/access/sessions';
import { contractRoutes } from '../../src/server/contract-routes';
import { Given } from '../factories/given';
import { createTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { halfClient } from './half-client';

type AppAudience = 'admin' | 'customer';

const STRANGE_ID = '00000000-0000-4000-8000-00000000dead';

let target: TestApp;
let given: Given;
let homes: Record<AppAudience, string>;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  const partner = await given.partner();
  homes = { admin: partner.id, customer: (await given.createCustomer(partner.admin)).body.id };
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => target.close());

const nameOf = ({ method, path }: RouteShape) => `${method} ${path}`;
const needsSession = contractRoutes.filter(({ permission }) => permission !== 'anyone');
// Giving the sign-in up is the last thing that it does.
const routesOf = (audience: AppAudience) =>
  needsSession
    .filter((route) => audienceOf(route) === audience)
    .toSorted((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'));

/** The routes that do not tell this browser to sign in. */
async function openTo(client: TestClient): Promise<string[]> {
  const open: string[] = [];
  for (const route of routesOf(client.audience)) {
    const params = Object.fromEntries([...route.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, STRANGE_ID]));
    const { status, problem } = await client.call(route, { params, version: 1 } as never, {
      'idempotency-key': given.unique('key'),
    });
    if (status !== 401 || problem.code !== 'notSignedIn') open.push(nameOf(route));
  }
  return open;
}

const CASES = (['admin', 'customer'] as const).flatMap((audience) =>
  (['second_factor', 'enrolment'] as const).map((stage) => [audience, stage] as const),
);

it.each(CASES)(
  'SE-03 opens to a session of %s before its %s what it waits for, and nothing else',
  async (audience, stage) => {
    const client = await halfClient(target, given, { audience, stage, tenantId: homes[audience] });
    const waited = routesOf(audience).filter(
      (route) => route.permission === 'halfSignedIn' && (route.stage ?? stage) === stage,
    );
    expect(await openTo(client)).toEqual(waited.map(nameOf));
    expect(waited.length).toBeGreaterThanOrEqual(5);
    expect(routesOf(audience).length).toBeGreaterThan(40);
  },
);

it('SE-03 would notice a guard that takes half a session for a whole one', async () => {
  const client = await halfClient(target, given, {
    audience: 'admin',
    stage: 'second_factor',
    tenantId: homes.admin,
  });
  const find = Sessions.prototype.find;
  vi.spyOn(Sessions.prototype, 'find').mockImplementation(async function any(this: Sessions, token, audience) {
    const whole = await find.call(this, token, audience);
    const half = await target.app.get(HalfSessions).find(token, audience);
    return whole ?? (half && ({ ...half, role: 'partner_admin' } as unknown as PersonActor));
  });
  const open = await openTo(client);
  expect(open).toEqual(expect.arrayContaining(['GET /admin/customers', 'GET /admin/profile', 'PUT /admin/profile']));
});
