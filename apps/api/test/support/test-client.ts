import type { CallOf, OutputOf, Problem, RouteShape } from '@tenantry/contracts';
import type { TestApp } from './test-app';

/** What came back: status, headers, and the body as the contract or as a problem. */
export interface Answer<R extends RouteShape> {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: OutputOf<R>;
  problem: Problem;
}

const headerOf = (cookies: Map<string, string>): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** A browser of one app: keeps its cookie and sends what a browser sends. Calls go through the whole server. */
export class TestClient {
  private cookies = new Map<string, string>();
  /** What a browser keeps when its session ends. */
  private deviceCookies = new Map<string, string>();

  constructor(
    private readonly target: TestApp,
    readonly audience: 'admin' | 'customer',
  ) {}

  /** The cookie that the session hangs on, for calls over the network and by somebody who has copied it. */
  cookieHeader(): string {
    return headerOf(this.cookies);
  }

  /** By which the server knows this browser again, without a session. */
  deviceCookieHeader(): string {
    return headerOf(this.deviceCookies);
  }

  /** Takes cookies back that the server has taken away, as somebody would who had copied them. */
  useCookies(header: string): void {
    this.cookies = new Map(header.split('; ').map((pair) => pair.split('=') as [string, string]));
  }

  /** Calls a route of the contract; `body` may be anything, so that wrong input can be sent. */
  async call<R extends RouteShape>(
    route: R,
    parts: Partial<Omit<CallOf<R>, 'body'>> & { body?: unknown } = {},
    headers: Record<string, string | undefined> = {},
  ): Promise<Answer<R>> {
    const {
      params = {},
      query = {},
      body,
      version,
    } = parts as {
      params?: Record<string, string>;
      query?: Record<string, string | number | undefined>;
      body?: unknown;
      version?: number;
    };
    const path = route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
    );
    const all: Record<string, string | undefined> = {
      'x-tenantry-app': this.audience,
      'sec-fetch-site': 'same-origin',
      cookie: headerOf(new Map([...this.cookies, ...this.deviceCookies])) || undefined,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...headers,
    };
    const response = await this.target.app.inject({
      method: route.method,
      url: `/api/v1${path}${search.size > 0 ? `?${search}` : ''}`,
      headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<
        string,
        string
      >,
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const { name, value } of response.cookies) {
      if (name.endsWith('-device')) this.deviceCookies.set(name, value);
      else if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const isText = String(response.headers['content-type']).startsWith('text/csv');
    const parsed: unknown = response.body === '' ? null : isText ? response.body : JSON.parse(response.body);
    return {
      status: response.statusCode,
      headers: response.headers,
      body: parsed as OutputOf<R>,
      problem: parsed as Problem,
    };
  }
}
