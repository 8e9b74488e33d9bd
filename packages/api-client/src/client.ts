import type { CallOf, OutputOf, Problem, RouteShape } from '@tenantry/contracts';
import { ProblemError } from './problem-error';

export interface CallOptions {
  signal?: AbortSignal;
  /** One key per intended effect: the same key again returns the first answer instead of doing it twice. */
  idempotencyKey?: string;
}

export interface ClientOptions {
  audience: 'admin' | 'customer';
  /** Origin of the API; empty for the page's own. */
  baseUrl?: string;
  fetch?: typeof fetch;
  /** Called when a call that needs a session finds it gone. */
  onSessionEnded?: () => void;
  /** Called when a right is refused: perhaps the role has changed since the app learned of its rights. */
  onForbidden?: () => void;
}

/** A file that the server made. */
export interface Download {
  /** The bytes as they came: a mark of their encoding at the start is kept for the program that opens the file. */
  file: Blob;
  /** How many records there are, where the server says so; an export may hold fewer. */
  total: number | undefined;
}

type LooseCall = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  version?: number;
};

function addressOf(route: RouteShape, call: LooseCall): string {
  const path = route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) =>
    encodeURIComponent(String(call.params?.[name])),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(call.query ?? {}))
    if (value !== undefined && value !== null && value !== '') query.set(key, String(value));
  const search = query.toString();
  return `/api/v1${path}${search ? `?${search}` : ''}`;
}

async function problemOf(response: Response): Promise<ProblemError> {
  try {
    const body = (await response.json()) as Problem;
    if (typeof body.code === 'string')
      return new ProblemError({ ...body, code: body.code as ProblemError['code'], status: response.status });
  } catch {
    // Not ours: a proxy's page, or nothing at all.
  }
  // A proxy answers for a server that is away: that may pass by itself.
  const away = [502, 503, 504].includes(response.status);
  return new ProblemError({ code: away ? 'unavailable' : 'internal', status: response.status });
}

/**
 * A typed client of one audience. `call(route, parts)` returns what the route's contract promises, `download` the file of
 * a route that makes one; both throw `ProblemError` for every refusal, also when no answer came (`network`).
 */
export function createClient({
  audience,
  baseUrl = '',
  fetch: send = (...args) => fetch(...args),
  onSessionEnded,
  onForbidden,
}: ClientOptions) {
  async function answerTo<R extends RouteShape>(route: R, parts: CallOf<R>, options: CallOptions): Promise<Response> {
    const loose = parts as LooseCall;
    const headers: Record<string, string> = {
      'X-Tenantry-App': audience,
      Accept: route.produces ?? 'application/json',
    };
    if (loose.body !== undefined) headers['Content-Type'] = 'application/json';
    if (loose.version !== undefined) headers['If-Match'] = `"${loose.version}"`;
    if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
    let response: Response;
    try {
      response = await send(baseUrl + addressOf(route, loose), {
        method: route.method,
        headers,
        credentials: 'same-origin',
        body: loose.body === undefined ? undefined : JSON.stringify(loose.body),
        signal: options.signal,
      });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new ProblemError({ code: 'network', status: 0 });
    }
    if (!response.ok) {
      const problem = await problemOf(response);
      if (['notSignedIn', 'actingOver'].includes(problem.code) && route.permission !== 'anyone') onSessionEnded?.();
      if (problem.code === 'forbidden') onForbidden?.();
      throw problem;
    }
    return response;
  }
  async function call<R extends RouteShape>(
    route: R,
    parts: CallOf<R>,
    options: CallOptions = {},
  ): Promise<OutputOf<R>> {
    const text = await (await answerTo(route, parts, options)).text();
    return (text === '' ? null : JSON.parse(text)) as OutputOf<R>;
  }
  async function download<R extends RouteShape & { produces: string }>(
    route: R,
    parts: CallOf<R>,
    options: CallOptions = {},
  ): Promise<Download> {
    const response = await answerTo(route, parts, options);
    const total = response.headers.get('X-Total-Count');
    return { file: await response.blob(), total: total === null ? undefined : Number(total) };
  }
  return { audience, call, download };
}

export type Client = ReturnType<typeof createClient>;
