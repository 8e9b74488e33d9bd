import { audienceOf, type RouteShape } from '@tenantry/contracts';
import fc from 'fast-check';
import { BODY_TEXTS, EXTRA_NAMES, HOSTILE } from './hostile-values';
import { inputSchema, type JsonSchema } from './json-schema';
import { JsonText, jsonText } from './json-text';
import type { FuzzActor } from './fuzz-actor';
import type { FuzzWorld } from './fuzz-world';
import { personalWords } from './personal-words';
import { sound, type Words } from './sound-values';
import { spoilt } from './spoilt-values';
import { headersOf, type FuzzHeaders } from './fuzz-headers';

/** One call, with everything decided but what is only known when it is sent: the version, a fresh key. */
export interface FuzzRequest {
  /** The actor's name. */
  actor: string;
  params: Record<string, string>;
  query: [name: string, value: string][];
  headers: FuzzHeaders;
  body: string | undefined;
}

type Part = 'nothing' | 'params' | 'query' | 'headers' | 'body' | 'actor';

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value instanceof JsonText ? value.text : String(jsonText(value));

/** Where the things lie that this parameter names one of. */
const placeOf = (path: string, name: string) => path.slice(0, path.indexOf(`/:${name}`)).replace(/\/:\w+/g, '');

function paramsOf(
  route: RouteShape,
  world: FuzzWorld,
  { told }: FuzzActor,
  isSpoilt: boolean,
): fc.Arbitrary<Record<string, string>> {
  const names = [...route.path.matchAll(/([\w-]+)\/:(\w+)/g)];
  const values = names.map(([, collection = '', name = '']) => {
    const known = world.ids[collection] ?? Object.values(world.ids).flat();
    const own = collection === 'passkeys' ? told.passkeys : undefined;
    const here = own ?? world.ids[placeOf(route.path, name)] ?? known;
    const wrong = fc.oneof(
      fc.constantFrom(...HOSTILE, ...Object.values(world.ids).flat()).map(textOf),
      fc.uuid(),
      fc.constantFrom('..', '%', 'NaN', 'null', '00000000-0000-0000-0000-000000000000'),
    );
    return [
      name,
      isSpoilt ? wrong : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...here) }, fc.constantFrom(...known)),
    ] as const;
  });
  return fc.record(Object.fromEntries(values));
}

function queryOf(schema: JsonSchema | undefined, words: Words, isSpoilt: boolean): fc.Arbitrary<[string, string][]> {
  const pairs = (value: unknown): [string, string][] =>
    Object.entries(value as object).map(([name, one]) => [name, textOf(one)]);
  const base = sound(schema ?? { type: 'object' }, words).map(schema ? pairs : () => []);
  if (!isSpoilt) return base;
  const names = [...Object.keys(schema?.properties ?? {}), ...EXTRA_NAMES];
  const member = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...HOSTILE).map(textOf));
  return fc.tuple(base, fc.array(member, { minLength: 1, maxLength: 3 })).map(([own, more]) => [...own, ...more]);
}

function bodyOf(schema: JsonSchema | undefined, words: Words, isSpoilt: boolean): fc.Arbitrary<string | undefined> {
  const texts = fc.constantFrom(...BODY_TEXTS);
  if (!schema) return isSpoilt ? texts : fc.constant(undefined);
  if (!isSpoilt) return sound(schema, words).map(jsonText);
  return fc.oneof({ weight: 9, arbitrary: spoilt(schema, words).map(jsonText) }, { weight: 1, arbitrary: texts });
}

/** Which part of a call is wrong: one at a time gets past the rules in front of it. */
function spoilableParts(route: RouteShape): Part[] {
  const parts: Part[] = ['nothing', 'nothing', 'headers', 'actor', 'query'];
  if (route.query) parts.push('query', 'query', 'query');
  if (route.body) parts.push('nothing', 'body', 'body', 'body', 'body', 'body');
  if (route.method !== 'GET') parts.push('body');
  if (route.path.includes(':')) parts.push('params');
  return parts;
}

/** Calls of one route in which this part alone is wrong. */
function requestsWith(part: Part, route: RouteShape, world: FuzzWorld, words: Words): fc.Arbitrary<FuzzRequest> {
  const anybody = world.actors.filter(({ audience }) => audience === audienceOf(route));
  return fc.constantFrom(...(part === 'actor' ? anybody : world.insiders(route))).chain((actor) =>
    fc.record({
      actor: fc.constant(actor.name),
      params: paramsOf(route, world, actor, part === 'params'),
      query: queryOf(inputSchema(route.query), words, part === 'query'),
      headers: headersOf(route, part === 'headers'),
      body: bodyOf(inputSchema(route.body), { ...words, ...personalWords(world, actor, route) }, part === 'body'),
    }),
  );
}

/** Calls of one route that its schemas allow, by people who may. */
export const soundRequestsOf = (route: RouteShape, world: FuzzWorld, words: Words): fc.Arbitrary<FuzzRequest> =>
  requestsWith('nothing', route, world, words);

/** Calls of one route: most of them right in all parts but one. */
export const requestsOf = (route: RouteShape, world: FuzzWorld, words: Words): fc.Arbitrary<FuzzRequest> =>
  fc.oneof(...spoilableParts(route).map((part) => requestsWith(part, route, world, words)));
