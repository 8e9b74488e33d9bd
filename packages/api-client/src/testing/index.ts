import {
  problemStatus,
  type FieldProblem,
  type InputOf,
  type OutputOf,
  type ProblemCode,
  type RouteShape,
} from '@tenantry/contracts';
import { http, HttpResponse, type HttpHandler } from 'msw';
import * as z from 'zod/mini';

type Handler<R extends RouteShape> = (input: {
  params: InputOf<R>['params'];
  query: InputOf<R>['query'];
  body: InputOf<R>['body'];
  headers: Headers;
}) => OutputOf<R> | Promise<OutputOf<R>>;

/** Thrown inside a responder: answers that problem. */
export class RefuseWith {
  constructor(
    readonly code: ProblemCode,
    readonly details: { errors?: FieldProblem[]; params?: Record<string, string | number> } = {},
  ) {}
}

const refusal = ({ code, details }: RefuseWith) =>
  HttpResponse.json(
    {
      type: `urn:tenantry:problem:${code}`,
      title: code,
      status: problemStatus[code],
      code,
      requestId: 'test',
      ...details,
    },
    { status: problemStatus[code], headers: { 'Content-Type': 'application/problem+json' } },
  );

/**
 * A mock answer for a route, from contract fixtures: what the handler returns must pass the route's own schema, and what
 * the page sent is validated like the server would. `headers` come with a file.
 */
export function respond<R extends RouteShape>(
  route: R,
  handler: Handler<R> | OutputOf<R>,
  headers: Record<string, string> = {},
): HttpHandler {
  const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  return http[method](`*/api/v1${route.path}`, async ({ request, params }) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const text = route.body ? await request.text() : '';
    try {
      const input = {
        params: route.params ? z.parse(route.params, params) : undefined,
        query: route.query ? z.parse(route.query, query) : undefined,
        body: route.body ? z.parse(route.body, JSON.parse(text)) : undefined,
        headers: request.headers,
      } as Parameters<Handler<R>>[0];
      const output = typeof handler === 'function' ? await (handler as Handler<R>)(input) : handler;
      const parsed = z.parse(route.response, output);
      if (route.status === 204 || parsed === null) return new HttpResponse(null, { status: route.status ?? 200 });
      if (route.produces)
        return new HttpResponse(parsed as string, { headers: { 'Content-Type': route.produces, ...headers } });
      return HttpResponse.json(parsed as never, { status: route.status ?? 200 });
    } catch (error) {
      if (error instanceof RefuseWith) return refusal(error);
      throw error;
    }
  });
}

/** A mock refusal for a route. */
export const refuse = (route: RouteShape, code: ProblemCode, details: RefuseWith['details'] = {}): HttpHandler =>
  respond(route, () => {
    throw new RefuseWith(code, details);
  });
