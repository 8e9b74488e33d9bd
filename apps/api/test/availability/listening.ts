import type { AddressInfo } from 'node:net';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

/** Lets a server under test listen on loopback, for what only a real connection shows; returns its port. */
export async function listening({ app }: TestApp): Promise<number> {
  await app.listen(0, '127.0.0.1');
  return (app.getHttpServer() as { address(): AddressInfo }).address().port;
}

/** What a signed-in browser sends along with a call over the network. */
export const headersOf = (client: TestClient): Record<string, string> => ({
  'x-tenantry-app': client.audience,
  'sec-fetch-site': 'same-origin',
  cookie: client.cookieHeader(),
});
