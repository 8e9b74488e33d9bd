import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PasskeyRequest } from '@tenantry/contracts';
import { apiRoot } from '../../src/platform/config/api-root';
import { freePort } from '../../src/platform/database/embedded/free-port';
import { BENCH_ORIGIN, passkeyOf } from '../seed/bench-passkeys';
import { ADMINISTRATOR } from '../seed/seed-plan';
import type { BenchDatabase } from './bench-database';
import { startChildServer, type ChildServer } from './child-server';

/** The built server. */
export function builtServer(): string {
  const file = join(apiRoot(), 'dist', 'main.js');
  if (!existsSync(file)) throw new Error('The product is not built: run "pnpm build" first.');
  return file;
}

/**
 * The product in production mode, as behind a proxy on this machine: the clients' addresses come from X-Forwarded-For, so
 * that its rate limits see many clients and stay as they are. Nothing is mailed.
 * `settings` take the place of these.
 */
export async function startRealApi(
  database: BenchDatabase,
  settings: Record<string, string> = {},
): Promise<ChildServer> {
  const port = await freePort();
  return startChildServer(
    [builtServer()],
    {
      TENANTRY_MODE: 'production',
      PORT: String(port),
      BASE_URL: BENCH_ORIGIN,
      DATABASE_URL: database.appUrl,
      DATABASE_WORKER_URL: database.workerUrl,
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'no-reply@tenantry.example',
      TENANTRY_SECRET: randomBytes(32).toString('base64url'),
      TENANTRY_TRUST_PROXY: '127.0.0.1',
      ...settings,
    },
    { port, readyPath: '/readyz' },
  );
}

/** Signs in as a browser does, the platform's administrator or another person with a passkey: headers of later calls. */
export async function signIn({ url }: ChildServer, email = ADMINISTRATOR): Promise<Record<string, string>> {
  const headers = { 'x-tenantry-app': 'admin', 'sec-fetch-site': 'same-origin' };
  const asked = await fetch(`${url}/api/v1/admin/session/passkey-options`, { method: 'POST', headers });
  if (!asked.ok) throw new Error(`the sign-in of ${email} was answered ${asked.status}: ${await asked.text()}`);
  const browser = asked.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const answer = await fetch(`${url}/api/v1/admin/session/passkey`, {
    method: 'POST',
    headers: { ...headers, cookie: browser, 'content-type': 'application/json' },
    body: JSON.stringify({ response: passkeyOf(email).answer((await asked.json()) as PasskeyRequest) }),
  });
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('__Host-tenantry-admin='));
  if (!answer.ok || !cookie) throw new Error(`the passkey of ${email} was answered ${answer.status}`);
  return { ...headers, cookie: cookie.split(';')[0] ?? '' };
}
