import type { RouteShape } from '@tenantry/contracts';
import * as z from 'zod/mini';

interface Json {
  type?: string;
  properties?: Record<string, Json>;
  items?: Json;
  maxItems?: number;
  enum?: unknown[];
  anyOf?: Json[];
  format?: string;
  minimum?: number;
}

/** A list that a route takes in its body: where it lies, how long it may be, and a body with one of any length. */
export interface ArrayField {
  path: string[];
  most: number | undefined;
  bodyWith(length: number): unknown;
}

const uuid = (index: number): string => `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;

/** A value that an item's schema takes; one of another kind needs a line here, and its test says so. */
function sample(schema: Json, index: number): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(schema.anyOf[0] ?? {}, index);
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, sample(inner, index)]),
    );
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.format === 'uuid') return uuid(index);
  if (schema.format === 'date') return '2030-01-31';
  return `text ${index}`;
}

const nested = (path: readonly string[], value: unknown): unknown =>
  path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);

function* listsIn(schema: Json, path: string[] = []): Generator<ArrayField> {
  for (const variant of schema.anyOf ?? []) yield* listsIn(variant, path);
  for (const [name, inner] of Object.entries(schema.properties ?? {})) yield* listsIn(inner, [...path, name]);
  const { items, maxItems } = schema;
  if (schema.type !== 'array' || !items) return;
  yield {
    path,
    most: maxItems,
    bodyWith: (length) =>
      nested(
        path,
        Array.from({ length }, (_, index) => sample(items, index)),
      ),
  };
}

/** Every list in the body of a route. A list within a list is the item's business and counts with it. */
export const arrayFieldsOf = ({ body }: RouteShape): ArrayField[] =>
  body ? [...listsIn(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Json)] : [];
