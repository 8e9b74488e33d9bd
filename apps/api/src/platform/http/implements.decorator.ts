import {
  applyDecorators,
  createParamDecorator,
  Delete,
  Get,
  HttpCode,
  Post,
  Put,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import { fieldProblems, type InputOf, type RouteShape } from '@tenantry/contracts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { Refusal } from './problem';
import type { Actor as AnyActor } from '../access/actor';

export const ROUTE = Symbol('route');

const METHODS = { GET: Get, POST: Post, PUT: Put, DELETE: Delete } as const;

/** Serves a contract route with this method: path, verb, status, permission and documentation come from the route. */
export const Implements = (route: RouteShape): MethodDecorator =>
  applyDecorators(METHODS[route.method](route.path.slice(1)), HttpCode(route.status ?? 200), SetMetadata(ROUTE, route));

function part(schema: RouteShape['body'], value: unknown): unknown {
  if (!schema) return undefined;
  // The input tells "missing" from "of another type"; it goes no further.
  const result = z.safeParse(schema, value, { reportInput: true });
  if (result.success) return result.data;
  throw new Refusal('invalidInput', { errors: fieldProblems(result.error.issues) });
}

function ifMatch(route: RouteShape, request: FastifyRequest): number | undefined {
  if (!route.ifMatch) return undefined;
  const header = request.headers['if-match'];
  if (header === undefined) throw new Refusal('preconditionRequired');
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new Refusal('staleVersion');
  return Number(version);
}

/** Params, query and body of the request, validated by the route's schemas, and the version of `If-Match`. */
export const Input = createParamDecorator((route: RouteShape, context: ExecutionContext): InputOf<RouteShape> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  // An id that is no id is one that does not exist: it answers like a stranger's (TI-01).
  const params = route.params ? z.safeParse(route.params, request.params) : undefined;
  if (params && !params.success) throw new Refusal('notFound');
  return {
    params: params?.data,
    query: part(route.query, request.query),
    body: part(route.body, request.body),
    version: ifMatch(route, request),
  } as InputOf<RouteShape>;
});

/** The signed-in person that the session guard found; only on routes that need a session. */
export const Actor = createParamDecorator((_: undefined, context: ExecutionContext) => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest & { actor?: AnyActor }>();
  if (!actor) throw new Error('This route declares no session and asks for an actor.');
  return actor;
});
