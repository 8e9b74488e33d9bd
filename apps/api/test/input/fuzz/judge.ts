import { isDeepStrictEqual } from 'node:util';
import { errorsOf, problem, problemStatus, type ProblemCode, type RouteShape } from '@tenantry/contracts';
import * as z from 'zod/mini';
import type { FuzzRequest } from './fuzz-request';
import { inputSchema, pathsOf } from './json-schema';
import type { RawAnswer } from './send';
import { tellsOwnAppSecret } from '../own-app-secret';

const strictProblem = z.strictObject(problem.shape);

/** What a database, a stack or a file system would say (LG-04, TI-07). No refusal repeats what was sent but its field. */
const INSIDES =
  /SQLSTATE|DETAIL|HINT:|syntax error|violates|duplicate key|relation "|column "|operator does|invalid (?:input|byte)|out of range|\bat .+:\d+|node_modules|\.ts:|\.js:|\/(?:home|work|usr|tmp)\/|Error:|\b(?:select|insert|update|delete)\b .*\b(?:from|into|set|where)\b/i;

/** Names under which a secret is kept; none of them is ever the name of a member (IN-04). */
const SECRET_NAME = /hash|token|secret|password|sealed|salt/i;

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysOf(inner)])
    : [];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Dotted paths of everything in a value that was sent. */
function sentPaths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => sentPaths(one, path === '' ? key : `${path}.${key}`))];
}

/** Fields that are neither in the route's input nor in what was sent. */
function strangeFields(route: RouteShape, request: FuzzRequest, fields: readonly string[]): string[] {
  if (fields.length === 0) return [];
  const known = new Set([route.body, route.query].flatMap((schema) => pathsOf(inputSchema(schema))));
  const sent = new Set([...sentPaths(parsed(request.body ?? '')), ...request.query.map(([name]) => name)]);
  return fields.filter((field) => !sent.has(field) && !known.has(field.replace(/(^|\.)\d+(?=\.|$)/g, '$1#')));
}

const isDeclared = (route: RouteShape, code: string) => (errorsOf(route) as ReadonlySet<string>).has(code);

function faultsOfRefusal(route: RouteShape, request: FuzzRequest, { status, type, text }: RawAnswer): string[] {
  if (!type.startsWith('application/problem+json')) return [`a refusal of type ${type}: ${text.slice(0, 200)}`];
  const refusal = strictProblem.safeParse(parsed(text));
  if (!refusal.success) return [`a refusal that is no problem: ${text.slice(0, 200)}`];
  const { code, errors = [], ...rest } = refusal.data;
  const told = JSON.stringify({ rest, codes: errors.map((one) => [one.code, one.params]) });
  return [
    ...(isDeclared(route, code) ? [] : [`the undeclared code ${code}`]),
    ...(problemStatus[code as ProblemCode] === status ? [] : [`${code} with the status ${status}`]),
    ...(INSIDES.test(told) ? [`insides in ${told.slice(0, 200)}`] : []),
    ...errors.filter((one) => !/^[a-zA-Z]+$/.test(one.code)).map((one) => `the field code ${one.code}`),
    ...strangeFields(
      route,
      request,
      errors.map(({ field }) => field),
    ).map((field) => `the strange field ${field}`),
  ];
}

function faultsOfSuccess(route: RouteShape, { status, type, text }: RawAnswer): string[] {
  const expected = route.status ?? 200;
  if (status !== expected) return [`the status ${status} instead of ${expected}`];
  const expectedType = text === '' ? '' : (route.produces ?? 'application/json');
  if (!type.startsWith(expectedType)) return [`a success of type ${type}`];
  const body = text === '' ? null : route.produces ? text : parsed(text);
  const result = z.safeParse(route.response, body);
  if (!result.success)
    return [`an answer that is not the contract's: ${JSON.stringify(result.error.issues).slice(0, 300)}`];
  return [
    ...(isDeepStrictEqual(result.data, body) ? [] : ['an answer with more than the contract tells']),
    ...keysOf(body)
      .filter((key) => SECRET_NAME.test(key) && !(key === 'secret' && tellsOwnAppSecret(route)))
      .map((key) => `the member ${key}`),
    ...(/\$argon2/.test(text) ? ['the hash of a password'] : []),
  ];
}

/** What is wrong with an answer; nothing when it is one that the contract allows. */
export function faultsOf(route: RouteShape, request: FuzzRequest, answer: RawAnswer): string[] {
  if (answer.status >= 500) return [`${answer.status} ${answer.text.slice(0, 200)}`];
  if (answer.status >= 400) return faultsOfRefusal(route, request, answer);
  return faultsOfSuccess(route, answer);
}
