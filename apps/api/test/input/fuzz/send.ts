import type { RouteShape } from '@tenantry/contracts';
import type { FuzzActor } from './fuzz-actor';
import type { FuzzRequest } from './fuzz-request';
import type { FuzzWorld } from './fuzz-world';

/** What came back, as text: what it means is for others to judge. */
export interface RawAnswer {
  status: number;
  type: string;
  text: string;
}

/** Percent-encoded; a lone surrogate, which has no UTF-8, as the three bytes that some write for it. */
const encoded = (text: string): string =>
  text.isWellFormed()
    ? encodeURIComponent(text)
    : encodeURIComponent(text.toWellFormed()).replaceAll('%EF%BF%BD', '%ED%A0%80');

interface Telling {
  id?: string;
  version?: number;
  items?: unknown[];
}

/** Notes what an answer tells of versions and of things that are there now, for the calls that come later. */
function learn(world: FuzzWorld, actor: string, collection: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const { id, version, items = [] } = value as Telling;
  if (typeof version === 'number') world.versions.set(id ?? actor, version);
  if (id !== undefined) world.meet(collection, id);
  for (const item of items) learn(world, actor, collection, item);
}

/** Notes what somebody was told for their next step alone. */
function hear({ told }: FuzzActor, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const step = value as { secret?: string; challenge?: string; rp?: object; passkeys?: { id: string }[] };
  if (step.passkeys?.[0]) told.passkeys = step.passkeys.map(({ id }) => id);
  if (step.secret !== undefined) told.secret = step.secret;
  if (step.challenge === undefined) return;
  if (step.rp) Object.assign(told, { creation: step, request: undefined });
  else Object.assign(told, { request: step, creation: undefined });
}

let keys = 0;

function headersOf({ headers, actor, params, body }: FuzzRequest, world: FuzzWorld): Record<string, string> {
  const { app, site, type, ifMatch, key, others } = headers;
  const version = world.versions.get(params['id'] ?? actor) ?? 1;
  const all = {
    'x-tenantry-app': app,
    'sec-fetch-site': site,
    'content-type': body === undefined ? undefined : type,
    'if-match': ifMatch === 'current' ? `"${version}"` : ifMatch,
    'idempotency-key': key === 'fresh' ? `a-key-of-the-fuzz-${(keys += 1)}` : key,
    cookie: world.actor(actor).client.cookieHeader() || undefined,
    ...others,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Sends the call through the whole server. Who was signed out, or in anew, is signed in again for the next one. */
export async function send(world: FuzzWorld, route: RouteShape, request: FuzzRequest): Promise<RawAnswer> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encoded(request.params[name] ?? ''));
  const search = request.query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
  const response = await world.target.app.inject({
    method: route.method,
    url: `/api/v1${path}${search && `?${search}`}`,
    headers: headersOf(request, world),
    ...(request.body !== undefined && { payload: request.body }),
  });
  const hasLeft = response.statusCode === 401 && request.headers.others['cookie'] === undefined;
  if (hasLeft || response.headers['set-cookie'] !== undefined) await world.renew(world.actor(request.actor));
  const answer = {
    status: response.statusCode,
    type: String(response.headers['content-type'] ?? ''),
    text: response.body,
  };
  if (answer.status < 300 && answer.type.startsWith('application/json')) {
    const told: unknown = JSON.parse(answer.text);
    learn(world, request.actor, route.path.split('/').at(-1) ?? '', told);
    hear(world.actor(request.actor), told);
  }
  return answer;
}
