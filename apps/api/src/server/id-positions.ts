import { resources, type Resource, type RouteShape } from '@tenantry/contracts';
import type * as z from 'zod/mini';

type Schema = NonNullable<RouteShape['body']>;
/** The definitions of zod's schemas that hold others, as far as a route's input uses them. */
interface Definition {
  type: string;
  format?: string;
  shape?: Record<string, Schema>;
  innerType?: Schema;
  element?: Schema;
  in?: Schema;
  options?: Schema[];
  valueType?: Schema;
}

/** A place in a route's input that takes an id. `path` is dotted, `*` stands for each item; unknown without a resource. */
export interface IdPosition {
  part: 'params' | 'query' | 'body';
  path: string;
  resource: Resource | undefined;
}

function* positionsIn(schema: Schema, path: string): Generator<{ path: string; resource: Resource | undefined }> {
  const known = resources.get(schema as z.core.$ZodType);
  const def = schema._zod.def as unknown as Definition;
  if (known || def.format === 'uuid' || def.format === 'guid') {
    yield { path, resource: known?.resource };
    return;
  }
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  for (const [name, inner] of Object.entries(def.shape ?? {})) yield* positionsIn(inner, at(name));
  for (const inner of [def.innerType, def.in, ...(def.options ?? [])]) if (inner) yield* positionsIn(inner, path);
  for (const inner of [def.element, def.valueType]) if (inner) yield* positionsIn(inner, at('*'));
}

/** Every place of the route's input that takes an id, found in its schemas. */
export const idPositions = (route: Pick<RouteShape, 'params' | 'query' | 'body'>): IdPosition[] =>
  (['params', 'query', 'body'] as const).flatMap((part) => {
    const schema = route[part];
    return schema ? [...positionsIn(schema, '')].map((position) => ({ part, ...position })) : [];
  });
