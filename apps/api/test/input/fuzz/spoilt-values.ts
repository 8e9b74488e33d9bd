import fc from 'fast-check';
import { EXTRA_NAMES, HOSTILE } from './hostile-values';
import { branchesOf, type JsonSchema } from './json-schema';
import { JsonText, withMember } from './json-text';
import { sound, type Words } from './sound-values';

export interface Spot {
  path: string[];
  schema: JsonSchema;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof JsonText);

/** Every place of the value, with what the schema says of it. */
export function spotsOf(schema: JsonSchema, value: unknown, path: string[] = []): Spot[] {
  const branch = branchesOf(schema).find(({ type }) => type !== 'null') ?? schema;
  if (!isObject(value)) return [{ path, schema: branch }];
  const inner = Object.entries(value).flatMap(([key, member]) =>
    spotsOf(branch.items ?? branch.properties?.[key] ?? {}, member, [...path, key]),
  );
  return [{ path, schema: branch }, ...inner];
}

/** One below the least, the least, the most, one above the most. */
function edgesOf({ minLength, maxLength, minimum, maximum, minItems, maxItems, items }: JsonSchema): unknown[] {
  const around = (least: number | undefined, most: number | undefined) =>
    [least === undefined ? [] : [least - 1, least], most === undefined ? [] : [most, most + 1]].flat();
  const sizes = (least: number | undefined, most: number | undefined) =>
    around(least, most).filter((size) => size >= 0 && size <= 10_000);
  return [
    ...around(minimum, maximum),
    ...sizes(minLength, maxLength).map((size) => 'y'.repeat(size)),
    ...(items ? sizes(minItems, maxItems).map((size) => Array.from({ length: size }, () => ({}))) : []),
  ];
}

/** The value with something else at that place; without it, where `change` gives undefined. */
export function changed(value: unknown, [key, ...rest]: string[], change: (spot: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === key ? changed(one, rest, change) : one));
  const object = value as Record<string, unknown>;
  const member = changed(object[key], rest, change);
  const { [key]: _, ...others } = object;
  return member === undefined ? others : { ...others, [key]: member };
}

function changesAt({ schema }: Spot, value: unknown): fc.Arbitrary<(spot: unknown) => unknown> {
  const set = (candidates: readonly unknown[]) => fc.constantFrom(...candidates).map((one) => () => one);
  const choices: fc.WeightedArbitrary<(spot: unknown) => unknown>[] = [
    { weight: 6, arbitrary: set(HOSTILE) },
    { weight: 1, arbitrary: fc.constant(() => undefined) },
    { weight: 1, arbitrary: fc.constant((spot: unknown) => [spot]) },
  ];
  const edges = edgesOf(schema);
  if (edges.length > 0) choices.push({ weight: 4, arbitrary: set(edges) });
  if (schema.type === 'object' && isObject(value))
    choices.push({
      weight: 4,
      arbitrary: fc.tuple(fc.constantFrom(...EXTRA_NAMES, ...Object.keys(value)), fc.constantFrom(...HOSTILE)).map(
        ([name, extra]) =>
          (spot: unknown) =>
            withMember(spot, name, extra),
      ),
    });
  return fc.oneof(...choices);
}

export const at = (value: unknown, path: string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);

/** A value that fits, but for one place. */
export const spoilt = (schema: JsonSchema, words: Words): fc.Arbitrary<unknown> =>
  sound(schema, words).chain((value) =>
    fc
      .constantFrom(...spotsOf(schema, value))
      .chain((spot) =>
        changesAt(spot, at(value, spot.path)).map((change) => changed(value, spot.path, change) ?? new JsonText('')),
      ),
  );
