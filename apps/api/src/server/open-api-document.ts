import { errorsOf, problem, problemStatus, takesIdempotencyKey, type RouteShape } from '@tenantry/contracts';
import * as z from 'zod/mini';
import { contractRoutes } from './contract-routes';

type Schema = NonNullable<RouteShape['body']>;
type JsonSchema = { properties?: Record<string, unknown>; required?: string[] } & Record<string, unknown>;

const schemaOf = (schema: Schema, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return json as JsonSchema;
};

const parametersOf = (schema: Schema | undefined, place: 'path' | 'query') => {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input');
  return Object.entries(properties).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: value,
  }));
};

const header = (name: string, required: boolean, description: string) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

function headersOf(route: RouteShape) {
  const headers = [header('X-Tenantry-App', true, 'The audience: the first segment of the path.')];
  if (route.ifMatch) headers.push(header('If-Match', true, 'The ETag that the change was made from.'));
  if (takesIdempotencyKey(route))
    headers.push(
      header('Idempotency-Key', route.idempotency === 'required', 'The same key again gives the first answer.'),
    );
  return headers;
}

function responsesOf(route: RouteShape) {
  const byStatus = Map.groupBy(errorsOf(route), (code) => problemStatus[code]);
  const refusals = [...byStatus].map(([status, of]) => [
    status,
    {
      description: of.join(', '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  const success = {
    description: route.summary,
    content: { [route.produces ?? 'application/json']: { schema: schemaOf(route.response, 'output') } },
  };
  return { [route.status ?? 200]: success, ...Object.fromEntries(refusals) };
}

/** The OpenAPI document, made of the same schemas that validate; `baseUrl` is the server's origin. */
export function openApiDocument(baseUrl: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of contractRoutes) {
    const path = route.path.replace(/:([a-zA-Z]+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = {
      summary: route.summary,
      description: `Permission: \`${route.permission}\``,
      tags: [route.path.split('/')[1]],
      parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query'), ...headersOf(route)],
      ...(route.body && {
        requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } },
      }),
      responses: responsesOf(route),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tenantry API', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: `${baseUrl}/api/v1` }],
    paths,
    components: { schemas: { Problem: schemaOf(problem, 'output') } },
  };
}
