import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';
import { TEST_BASE_URL } from './test-app';

export const CLIENT = { id: 'tenantry', secret: 'a secret that both of them know' };
export const REDIRECT_URI = `${TEST_BASE_URL}/admin/sign-in/company`;

/** What the provider says of somebody besides their subject. */
export interface Claims {
  email?: string;
  email_verified?: boolean;
}

/** A real OpenID provider on loopback, with sign-in pages of its own, and the browser of somebody who uses them. */
export class OpenIdProvider {
  private readonly people = new Map<string, Claims>();

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  /** Knows the one client of `CLIENT`, unless `settings` name others. */
  static async start(settings: Configuration = {}): Promise<OpenIdProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A test that forgets to close it must not keep its process alive.
    server.unref();
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const made = new OpenIdProvider(issuer, server);
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const provider = new Provider(issuer, {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [REDIRECT_URI] }],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' }] } as never,
      cookies: { keys: ['of the provider, in tests'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: [] },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...made.people.get(sub) }) }),
      // Said, so that it does not remind us that it has defaults.
      ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
      ...settings,
    });
    server.on('request', provider.callback());
    return made;
  }

  /** Has somebody with this subject, of whom it says this. */
  knows(subject: string, claims: Claims): void {
    this.people.set(subject, claims);
  }

  /** Goes where a browser is sent, signs in there as this subject, and comes back with what the provider sends along. */
  async visit(authorizationUrl: string, subject: string): Promise<Record<string, string>> {
    const browser = new ProviderBrowser(REDIRECT_URI);
    return browser.signIn(authorizationUrl, subject);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** As much of a browser as the pages of the provider need: cookies, redirects, forms. */
class ProviderBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly redirectUri: string) {}

  async signIn(address: string, subject: string): Promise<Record<string, string>> {
    let response = await this.open(address);
    for (let step = 0; step < 20; step += 1) {
      const location = response.headers.get('location');
      if (location?.startsWith(this.redirectUri)) return Object.fromEntries(new URL(location).searchParams);
      response = location
        ? await this.open(new URL(location, address).href)
        : await this.submit(await response.text(), subject);
    }
    throw new Error('the provider does not send anybody back');
  }

  private submit(page: string, subject: string): Promise<Response> {
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (!action || !prompt) throw new Error(`no page of a sign-in: ${page.slice(0, 300)}`);
    return this.open(action, new URLSearchParams({ prompt, login: subject, password: 'any' }));
  }

  private async open(address: string, form?: URLSearchParams): Promise<Response> {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      this.cookies.set(name, value);
    }
    return response;
  }
}
