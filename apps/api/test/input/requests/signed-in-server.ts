import { connect } from 'node:net';
import { audienceOf, type RouteShape } from '@tenantry/contracts';
import { halfClient } from '../../door/half-client';
import { Given } from '../../factories/given';
import { createTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

/** An id that nothing has. */
export const NO_ID = '00000000-0000-4000-8000-000000000001';

/** Where the route is served, with that id in it. */
export const pathOf = (route: RouteShape): string => `/api/v1${route.path.replace(/:\w+/g, NO_ID)}`;

/** A server that listens, and calls to it with all that the signed-in apps send, but for what is named. */
export class SignedInServer {
  private constructor(
    readonly target: TestApp,
    readonly given: Given,
    readonly admin: TestClient,
    readonly owner: TestClient,
    /** Of people whose sign-in waits for its second step. */
    private readonly homes: Record<'admin' | 'customer', string>,
    private readonly port: number,
  ) {}

  static async start(): Promise<SignedInServer> {
    const target = await createTestApp();
    const given = new Given(target);
    const { admin } = await given.partner();
    const { body } = await given.createCustomer(admin);
    const { client: owner } = await given.person(body.id, 'owner');
    const homes = { admin: (await given.partner()).id, customer: (await given.createCustomer(admin)).body.id };
    await target.app.listen(0, '127.0.0.1');
    return new SignedInServer(target, given, admin, owner, homes, Number(new URL(await target.app.getUrl()).port));
  }

  close(): Promise<void> {
    return this.target.close();
  }

  headersOf(client: TestClient): Record<string, string> {
    return {
      'x-tenantry-app': client.audience,
      'sec-fetch-site': 'same-origin',
      cookie: client.cookieHeader(),
      'idempotency-key': this.given.unique('key'),
      'if-match': '"1"',
    };
  }

  /** The cookie of somebody who may call this route of the second step. */
  async halfCookie(route: RouteShape): Promise<string> {
    const audience = audienceOf(route) === 'admin' ? 'admin' : 'customer';
    const half = { audience, stage: route.stage ?? 'second_factor', tenantId: this.homes[audience] } as const;
    return (await halfClient(this.target, this.given, half)).cookieHeader();
  }

  /** Status and code of the answer. */
  async ask(method: string, path: string, headers: Record<string, string> = {}, payload?: string | Buffer) {
    const client = path.includes('/customer/') ? this.owner : this.admin;
    const response = await this.target.app.inject({
      method: method as 'GET',
      url: path,
      headers: { ...this.headersOf(client), ...headers },
      ...(payload !== undefined && { payload }),
    });
    const { code } = response.body === '' ? { code: '' } : response.json<{ code: string }>();
    return { status: response.statusCode, code };
  }

  /** Sends these lines as they are, after the first one those that sign in: for what no client would send. */
  raw(first: string, rest: readonly string[] = [], without?: string): Promise<string> {
    const signedIn = Object.entries(this.headersOf(this.admin)).filter(([name]) => name !== without);
    return this.rawOf(first, [...signedIn.map(([name, value]) => `${name}: ${value}`), ...rest]);
  }

  /** Sends these lines as they are, and nothing else but that the connection ends with the answer. */
  rawOf(first: string, rest: readonly string[]): Promise<string> {
    const lines = [first, 'Connection: close', ...rest];
    return new Promise((resolve, reject) => {
      const socket = connect(this.port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
      let text = '';
      socket.on('data', (bytes) => (text += String(bytes)));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
  }
}
