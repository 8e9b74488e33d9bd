import type { RouteShape } from '@tenantry/contracts';
import { fieldProblems, providerAnswer } from '@tenantry/contracts';
import { customerRoutes } from '@tenantry/contracts/admin';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { contractRoutes } from '../../src/server/contract-routes';
import { nameOf } from './fuzz/fuzz-route';
import { branchesOf, inputSchema, type JsonSchema } from './fuzz/json-schema';
import { sound, type Words } from './fuzz/sound-values';
import { at, changed, spotsOf } from './fuzz/spoilt-values';

// What is hidden in a text: none of it may be kept where people read names.
const HIDDEN = {
  'a NUL': '\u0000',
  'a tab': '\t',
  'an escape': '\u001b',
  'a delete': '\u007f',
  'a control of the second row': '\u0085',
  'an Arabic letter mark': '\u061c',
  'a mark from right to left': '\u200f',
  'an override from right to left': '\u202e',
  'an isolate from left to right': '\u2066',
  'a blank of no width': '\u200b',
  'a joiner': '\u200d',
  'a word joiner': '\u2060',
  'a mark of the byte order': '\ufeff',
  'a soft hyphen': '\u00ad',
  'a filler of Hangul': '\u3164',
  'an empty Braille cell': '\u2800',
  'a line separator': '\u2028',
  'a sign of another variation': '\ufe00',
  'a tag': '\u{e0041}',
  'half a character': '\ud83e',
};
/** Signs that are nothing to look at: a secret may be made of anything, and a link's token is only looked up. */
const NOT_READ = /password|token|secret/i;
/** What a provider sends a browser back with: compared or handed back to the provider, never kept and never shown. */
const OF_A_PROVIDER = new Set(Object.keys(providerAnswer.shape));
const isRead = (route: RouteShape, name = '') =>
  !NOT_READ.test(name) && !(route.body === providerAnswer && OF_A_PROVIDER.has(name));

const words: Words = {
  email: fc.constant('lucia@fuzz.example'),
  emergencyEmail: fc.constant('rescue@fuzz.example'),
  certifiedEmail: fc.constant('pec@fuzz.example'),
  timezone: fc.constant('Europe/Rome'),
  accountName: fc.constant('officine'),
  password: fc.constant('correct horse battery'),
  company: fc.constant('Officine'),
  minUnits: fc.constant(1),
  maxUnits: fc.constant(10),
  accent: fc.constant('#0B6570'),
  issuer: fc.constant('https://login.fuzz.example'),
  // Of an app, of a recovery sheet, of a unit: one fits each route.
  code: fc.constantFrom('123456', '0123456789ABCDEFGHJKMNPQ', 'casella'),
};

const isFreeText = ({ type, enum: choice, const: fixed, format }: JsonSchema) =>
  type === 'string' && choice === undefined && fixed === undefined && format === undefined;

/** A right body of the route, and the paths of all texts in it that somebody types. */
function textsOf(route: RouteShape): { body: unknown; paths: string[][] } {
  const schema = inputSchema(route.body);
  if (!schema || !route.body) return { body: undefined, paths: [] };
  const body = fc
    .sample(sound(schema, words), { numRuns: 300, seed: 7 })
    .find((one) => z.safeParse(route.body as z.ZodMiniType, one).success);
  expect(body).toBeDefined();
  const spots = spotsOf(schema, body).filter((spot) => branchesOf(spot.schema).some(isFreeText));
  return { body, paths: spots.map(({ path }) => path).filter((path) => isRead(route, path.at(-1))) };
}

const written = contractRoutes.filter(({ body }) => body).map((route) => [nameOf(route), route] as const);

it('IN-06 looks at every text that somebody types', () => {
  const counted = written.map(([, route]) => textsOf(route).paths.length);
  expect(counted.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50);
});

it.each(written)('IN-06 keeps nothing hidden in any text of %s', (_, route) => {
  const { body, paths } = textsOf(route);
  for (const path of paths)
    for (const [name, character] of Object.entries(HIDDEN)) {
      const spoilt = changed(body, path, () => `abc${character}x`);
      const result = z.safeParse(route.body as z.ZodMiniType, spoilt);
      const fields = result.success ? [] : fieldProblems(result.error.issues).map(({ field }) => field);
      expect([path.join('.'), name, [...new Set(fields)]]).toEqual([path.join('.'), name, [path.join('.')]]);
    }
});

it.each(written)('IN-06 keeps every accent of %s in one form', (_, route) => {
  const { body, paths } = textsOf(route);
  for (const path of paths) {
    const result = z.safeParse(
      route.body as z.ZodMiniType,
      changed(body, path, () => 'abce\u0301'),
    );
    // Not every text may have an accent: a code, a zone.
    const kept = result.success ? at(result.data, path) : 'abc\u00e9';
    expect([path.join('.'), kept]).toEqual([path.join('.'), 'abc\u00e9']);
  }
});

it('IN-06 keeps an accent that was typed as two signs', () => {
  const { body } = textsOf(customerRoutes.create);
  const typed = { ...(body as object), company: 'Cafe\u0301 Peru\u0300', city: 'Citta\u0300' };
  expect(z.parse(customerRoutes.create.body, typed)).toMatchObject({
    company: 'Caf\u00e9 Per\u00f9',
    city: 'Citt\u00e0',
  });
});
