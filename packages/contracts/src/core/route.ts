import type * as z from 'zod/mini';
import { actingRefusal } from '../access/acting';
import type { PermissionKey } from '../access/permissions';
import { impliedErrors, type ProblemCode } from './problem';

type Schema = z.ZodMiniType;
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Audience = 'admin' | 'customer' | 'public';

/**
 * `anyone`: no session needed. `halfSignedIn`: a session that waits for its second factor, and no other (SE-03).
 * `signedIn`: any session of the audience. Else the right that the membership must hold.
 */
export type RoutePermission = PermissionKey | 'anyone' | 'halfSignedIn' | 'signedIn';

/** What a half session waits for: a factor that the person has, or the setting up of a first one. */
export type HalfStage = 'second_factor' | 'enrolment';

export interface RouteShape {
  method: Method;
  /** Below `/api/v1`; the first segment is the audience. */
  path: string;
  permission: RoutePermission;
  /** Of `halfSignedIn`: what the session must wait for; whatever it waits for if left out. */
  stage?: HalfStage;
  params?: Schema;
  query?: Schema;
  body?: Schema;
  response: Schema;
  /** Media type of a success that is no JSON; its `response` is then a string. */
  produces?: 'text/csv';
  /** Status of a success; 200 if left out. */
  status?: 200 | 201 | 202 | 204;
  errors?: readonly ProblemCode[];
  /**
   * Whether `Idempotency-Key` must come with the call (CC-02); other writes accept it. `none`: the answer cannot be given
   * twice, because it changes the session that asks.
   */
  idempotency?: 'required' | 'none';
  /** The password must have been given within the last five minutes: for what would hurt in other hands (SE-10). */
  reauthentication?: true;
  /**
   * For staff who act for a customer, where it is not as `actingRefusal` says: `never` closes it to them, `always` opens
   * it, read-only or not.
   */
  acting?: 'always' | 'never';
  /** The answer carries an `ETag` made of its `version` (CC-04). */
  etag?: true;
  /** The call must carry `If-Match` with the version it was made from (CC-04). */
  ifMatch?: true;
  /** Route class of the rate limiter; `ordinary` if left out. */
  rate?: 'ordinary' | 'lookup' | 'export' | 'signIn' | 'mail';
  /** One sentence for the API documentation. */
  summary: string;
}

type OutOf<S> = S extends Schema ? z.output<S> : undefined;
type InOf<S> = S extends Schema ? z.input<S> : undefined;

/** What a handler gets: params, query and body after validation, and the version of `If-Match`. */
export interface InputOf<R extends RouteShape> {
  params: OutOf<R['params']>;
  query: OutOf<R['query']>;
  body: OutOf<R['body']>;
  version: R['ifMatch'] extends true ? number : undefined;
}

type Part<Name extends string, S> = S extends Schema ? { [K in Name]: z.input<S> } : { [K in Name]?: undefined };

/** What a client gives to call the route: the parts that the route has, and the version where it needs `If-Match`. */
export type CallOf<R extends RouteShape> = Part<'params', R['params']> &
  Part<'query', R['query']> &
  Part<'body', R['body']> &
  (R['ifMatch'] extends true ? { version: number } : { version?: undefined });

export type OutputOf<R extends RouteShape> = OutOf<R['response']>;
export type BodyOf<R extends RouteShape> = InOf<R['body']>;
export type ErrorsOf<R extends RouteShape> =
  (R['errors'] extends readonly (infer Code)[] ? Code : never) | (typeof impliedErrors)[number];

/** Declares a route: one object from which the server's guard and validation, the client's types and OpenAPI follow. */
export const defineRoute = <const R extends RouteShape>(route: R): R => route;

/** Whether a call may carry an `Idempotency-Key`: whatever changes something on behalf of a session (CC-02). */
export const takesIdempotencyKey = (route: RouteShape): boolean =>
  route.method !== 'GET' && route.permission !== 'anyone' && route.idempotency !== 'none';

/** What a route of the customer area answers to staff whose acting is over, or to whom it is closed while they act. */
function actingErrorsOf(route: RouteShape): ProblemCode[] {
  if (audienceOf(route) !== 'customer' || route.permission === 'anyone') return [];
  return ['actingOver', ...[true, false].flatMap((readOnly) => actingRefusal(route, { readOnly }) ?? [])];
}

/** Every code that the route may answer: its own, and those of the plumbing that its requests pass. */
export const errorsOf = (route: RouteShape): ReadonlySet<ProblemCode> =>
  new Set([
    ...impliedErrors,
    ...(takesIdempotencyKey(route) ? (['idempotencyKeyInUse', 'idempotencyKeyReused'] as const) : []),
    ...(route.reauthentication ? (['reauthenticationRequired'] as const) : []),
    ...actingErrorsOf(route),
    ...(route.errors ?? []),
  ]);

/** The audience of a route: the first segment of its path. */
export const audienceOf = (route: { path: string }): Audience => route.path.split('/')[1] as Audience;
