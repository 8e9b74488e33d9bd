import { createHmac, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CLIENT } from './openid-provider';

export interface TokenParts {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
  /** Signs header and claims; empty where nobody does. */
  signature: (input: string) => Buffer;
}

/** What is changed of a sound token. */
export type Forgery = (sound: TokenParts, keys: { own: KeyObject; published: string }) => Partial<TokenParts>;

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Signs as a provider would that has other keys than it publishes. */
export const signedByStranger = (): TokenParts['signature'] => {
  const { privateKey } = newKeys();
  return (input) => sign('sha256', Buffer.from(input), privateKey);
};
export const signedWithText =
  (secret: string): TokenParts['signature'] =>
  (input) =>
    createHmac('sha256', secret).update(input).digest();

/**
 * Somebody who runs a provider and says with it what they like: no real one says what these tests need said. It takes
 * each code as often as it is sent.
 */
export class ForgingProvider {
  private readonly keys = newKeys();
  private readonly tokens = new Map<string, string>();
  /** What it says of itself besides what it must. */
  metadata: Record<string, unknown> = {};
  tokenCalls = 0;

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  static async start(): Promise<ForgingProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    server.unref();
    const made = new ForgingProvider(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
    server.on('request', (request, answer) => {
      void made
        .answer(request)
        .then((body) =>
          answer.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {})),
        );
    });
    return made;
  }

  /** What a browser brings back of somebody with this subject, whose token is then as it was forged. */
  visit(authorizationUrl: string, subject: string, forge: Forgery = () => ({})): Record<string, string> {
    const asked = new URL(authorizationUrl).searchParams;
    const now = Math.floor(Date.now() / 1000);
    const sound: TokenParts = {
      header: { alg: 'RS256', kid: 'one', typ: 'JWT' },
      claims: { iss: this.issuer, sub: subject, aud: CLIENT.id, iat: now, exp: now + 300, nonce: asked.get('nonce') },
      signature: (input) => sign('sha256', Buffer.from(input), this.keys.privateKey),
    };
    const published = this.keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const { header, claims, signature } = { ...sound, ...forge(sound, { own: this.keys.privateKey, published }) };
    const input = `${part(header)}.${part(claims)}`;
    const code = randomUUID();
    this.tokens.set(code, `${input}.${signature(input).toString('base64url')}`);
    return { state: asked.get('state') ?? '', code, iss: this.issuer };
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage): Promise<object | undefined> {
    switch (new URL(request.url ?? '/', this.issuer).pathname) {
      case '/.well-known/openid-configuration':
        return {
          issuer: this.issuer,
          authorization_endpoint: `${this.issuer}/authorize`,
          token_endpoint: `${this.issuer}/token`,
          jwks_uri: `${this.issuer}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
          authorization_response_iss_parameter_supported: true,
          ...this.metadata,
        };
      case '/keys':
        return { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] };
      case '/token': {
        this.tokenCalls += 1;
        let body = '';
        for await (const chunk of request) body += String(chunk);
        const token = this.tokens.get(new URLSearchParams(body).get('code') ?? '');
        if (!token) return undefined;
        return { access_token: 'of no use', token_type: 'Bearer', expires_in: 300, id_token: token };
      }
      default:
        return undefined;
    }
  }
}
