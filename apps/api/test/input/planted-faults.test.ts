import type { ProblemCode, RouteShape } from '@tenantry/contracts';
import { municipalityRoutes, planRoutes, profileRoutes } from '@tenantry/contracts/admin';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { MunicipalitiesQueries } from '../../src/modules/municipalities/municipalities.queries';
import { Refusal } from '../../src/platform/http/problem';
import { RouteInterceptor } from '../../src/platform/http/route.interceptor';
import { fuzzRoute } from './fuzz/fuzz-route';
import { FuzzWorld } from './fuzz/fuzz-world';

const CALLS = 60;

let world: FuzzWorld;
let restore = () => {};

beforeAll(async () => {
  world = await FuzzWorld.start();
});
afterEach(() => restore());
afterAll(() => world.close());

/** Puts something else in the place of a member, until the test is over. */
function plant(object: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { value, configurable: true, writable: true, enumerable: true });
  restore = () => Object.defineProperty(object, name, before ?? {});
}

const refusing = (make: () => Error) => () =>
  plant(MunicipalitiesQueries.prototype, 'suggest', () => Promise.reject(make()));

const answering = (change: (answer: object) => unknown) => () => {
  const { answer } = RouteInterceptor.prototype as unknown as { answer: (...parts: unknown[]) => unknown };
  plant(RouteInterceptor.prototype, 'answer', function planted(this: RouteInterceptor, ...parts: unknown[]) {
    return change(answer.apply(this, parts) as object);
  });
};

// Forgets that what it looks at has not been checked yet.
const careless = z.refine<{ name: string }>(({ name }) => name.trim() !== 'planted', { when: () => true });

it.each<[string, RouteShape, RegExp, () => void]>([
  [
    'a validator that throws at what it does not expect',
    planRoutes.create,
    /answers 500/,
    () => plant(planRoutes.create, 'body', planRoutes.create.body.check(careless as never)),
  ],
  [
    'an error of the database that nobody translates',
    municipalityRoutes.suggest,
    /answers 500/,
    refusing(() => Object.assign(new Error('syntax error at or near "x"'), { code: '42601' })),
  ],
  [
    'a refusal that the route does not declare',
    municipalityRoutes.suggest,
    /answers 500/,
    refusing(() => new Refusal('planDisabled')),
  ],
  [
    'a refusal with the words of the database',
    municipalityRoutes.suggest,
    /insides in .*DETAIL/,
    refusing(() => new Refusal('notFound', { params: { cause: 'DETAIL: Key (email)=(a@b) already exists.' } })),
  ],
  [
    'a refusal with a place in the code',
    municipalityRoutes.suggest,
    /insides in /,
    refusing(() => new Refusal('notFound', { params: { cause: new Error('x').stack ?? '' } })),
  ],
  [
    'a refusal at a column of the table',
    municipalityRoutes.suggest,
    /the strange field name_norm/,
    refusing(() => new Refusal('invalidInput', { errors: [{ field: 'name_norm', code: 'invalidValue' }] })),
  ],
  [
    'a refusal in prose',
    municipalityRoutes.suggest,
    /the field code not so/,
    refusing(() => new Refusal('invalidInput', { errors: [{ field: 'search', code: 'not so' }] })),
  ],
  [
    'a refusal with a code that nobody knows',
    municipalityRoutes.suggest,
    /answers 5\d\d|the undeclared code/,
    refusing(() => new Refusal('teapot' as ProblemCode)),
  ],
  [
    'a success with one member more',
    profileRoutes.get,
    /more than the contract tells.*passwordHash/,
    answering((answer) => ({ ...answer, passwordHash: 'x' })),
  ],
  [
    'a success with one member less',
    profileRoutes.get,
    /not the contract's/,
    answering((answer) => ({ ...answer, email: undefined })),
  ],
])('IN-03 IN-04 LG-04 finds %s', async (_, route, found, plantFault) => {
  await expect(fuzzRoute(world, route, CALLS)).resolves.toBeUndefined();
  plantFault();
  await expect(fuzzRoute(world, route, CALLS)).rejects.toMatchObject({
    cause: { message: expect.stringMatching(found) },
  });
});
