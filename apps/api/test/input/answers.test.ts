import { municipalityRoutes, profileRoutes } from '@tenantry/contracts/admin';
import { afterEach, expect, it, vi } from 'vitest';
import { ProfileService } from '../../src/modules/accounts/profile.service';
import { MunicipalitiesQueries } from '../../src/modules/municipalities/municipalities.queries';
import { RawJson } from '../../src/platform/http/raw-json';
import { contractRoutes } from '../../src/server/contract-routes';
import { Given } from '../factories/given';
import { inspectDatabase } from '../support/inspect-database';
import { createTestApp } from '../support/test-app';
import { outputSchema, pathsOf } from './fuzz/json-schema';
import { nameOf } from './fuzz/fuzz-route';
import { tellsOwnAppSecret } from './own-app-secret';

afterEach(() => vi.restoreAllMocks());

const membersOf = (path: string) => path.split('.').filter((name) => name !== '#' && name !== '');

// What is new here is told to somebody from now on: look at each line, then `vitest run -u`.
it.each(contractRoutes.map((route) => [nameOf(route), route] as const))('IN-04 tells by %s', (_, route) => {
  expect(pathsOf(outputSchema(route)).join('\n')).toMatchSnapshot();
});

it('IN-04 has no column with a secret in any answer', async () => {
  const target = await createTestApp();
  const database = await inspectDatabase(target.database);
  const columns = await database.rows(
    `select distinct column_name as name from information_schema.columns
     where table_schema not in ('pg_catalog', 'information_schema') and column_name ~ '(hash|token|secret|password|sealed|fingerprint)'`,
  );
  await database.close();
  await target.close();
  expect(columns.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['password_hash', 'token_hash', 'sealed_token']),
  );

  const secret = new Set(columns.map(({ name }) => String(name).replaceAll('_', '')));
  const told = contractRoutes.flatMap((route) =>
    pathsOf(outputSchema(route)).flatMap((path) => membersOf(path).map((name) => `${nameOf(route)} ${name}`)),
  );
  expect(told.length).toBeGreaterThan(200);
  expect(told.filter((one) => secret.has(one.split(' ').at(-1)?.replaceAll('_', '').toLowerCase() ?? ''))).toEqual([]);
  const ofOwnApp = new Set(contractRoutes.filter(tellsOwnAppSecret).map((route) => `${nameOf(route)} secret`));
  expect(ofOwnApp.size).toBe(4);
  expect(told.filter((one) => /(hash|secret|password|token)$/i.test(one) && !ofOwnApp.has(one))).toEqual([]);
});

it('IN-04 leaves out what the contract does not tell, in production, too', async () => {
  const target = await createTestApp({ environment: { mode: 'production' } });
  const { admin } = await new Given(target).partner();
  const get = ProfileService.prototype.get;
  vi.spyOn(ProfileService.prototype, 'get').mockImplementation(async function more(this: ProfileService, actor) {
    return { ...(await get.call(this, actor)), passwordHash: '$argon2id$' };
  });
  const answer = await admin.call(profileRoutes.get);
  await target.close();
  expect(answer.status).toBe(200);
  expect(Object.keys(answer.body)).toEqual(['email', 'firstName', 'lastName', 'language', 'version']);
});

it('IN-04 fails loudly where a statement tells more than the contract', async () => {
  const target = await createTestApp();
  const { admin } = await new Given(target).partner();
  vi.spyOn(MunicipalitiesQueries.prototype, 'regions').mockResolvedValue(
    new RawJson('{"items":[],"passwordHash":"x"}'),
  );
  const answer = await admin.call(municipalityRoutes.regions);
  await target.close();
  expect([answer.status, answer.problem.code]).toEqual([500, 'internal']);
});
