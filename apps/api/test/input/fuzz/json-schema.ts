import type { RouteShape } from '@tenantry/contracts';
import * as z from 'zod/mini';

/** The part of JSON Schema that the contracts are written down in. */
export interface JsonSchema {
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

const written = new WeakMap<object, JsonSchema>();

/** What a client is told of one part of a route: the same that stands in the OpenAPI document. */
export function inputSchema(schema: RouteShape['body']): JsonSchema | undefined {
  if (!schema) return undefined;
  const known = written.get(schema) ?? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
  written.set(schema, known);
  return known;
}

/** What a client is told of a success. */
export const outputSchema = (route: RouteShape): JsonSchema =>
  z.toJSONSchema(route.response, { io: 'output', unrepresentable: 'any' }) as JsonSchema;

export const branchesOf = (schema: JsonSchema): JsonSchema[] => schema.anyOf ?? schema.oneOf ?? [schema];

/** Every dotted path that the schema knows; `#` stands for the place in a list. */
export function pathsOf(schema: JsonSchema | undefined, path: string[] = []): string[] {
  if (!schema) return [];
  return branchesOf(schema).flatMap((branch) => [
    path.join('.'),
    ...Object.entries(branch.properties ?? {}).flatMap(([name, value]) => pathsOf(value, [...path, name])),
    ...(branch.items ? pathsOf(branch.items, [...path, '#']) : []),
  ]);
}
