import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDemo } from '../support/server-process';
import { until } from '../support/until';

const EMAIL = 'platform@tenantry.example';

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tenantry-codes-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

type Server = Awaited<ReturnType<typeof startDemo>>;

async function call({ url }: Server, path: string, body: object | undefined, cookie = '') {
  const answer = await fetch(`${url}/api/v1/admin${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'x-tenantry-app': 'admin', origin: url, cookie, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  return { status: answer.status, json: (await answer.json()) as { step?: string }, cookie: cookies.join('; ') };
}
const signIn = (server: Server) => call(server, '/session', { email: EMAIL, password: 'demo-tenantry-2026' });

const codeOnPage = async ({ url }: Server): Promise<string> =>
  new RegExp(`>(\\d{6})</strong><span>${EMAIL}<`).exec(await (await fetch(`${url}/mailbox/codes`)).text())?.[1] ?? '';

it('AU-05 lets a newcomer into the demo with the code that stands beside the password, once', async () => {
  const server = await startDemo(dataDir);
  await server.ready();
  await until(() => server.output().includes('/mailbox/codes'));
  expect(server.output()).toMatch(new RegExp(`${EMAIL} +code \\d{6} \\(\\d+ s\\)`));

  const half = await signIn(server);
  expect([half.status, half.json.step]).toEqual([200, 'secondFactor']);
  expect((await call(server, '/session', undefined, half.cookie)).status).toBe(401);
  const code = await codeOnPage(server);
  const whole = await call(server, '/session/second-factor/code', { code }, half.cookie);
  expect(whole.status).toBe(200);
  expect((await call(server, '/session', undefined, whole.cookie)).status).toBe(200);
  const again = await signIn(server);
  expect((await call(server, '/session/second-factor/code', { code }, again.cookie)).status).toBe(401);

  server.child.kill('SIGINT');
  expect(await server.ended).toBe(0);
  const off = await startDemo(dataDir, { TENANTRY_SECOND_FACTOR: 'off' });
  await off.ready();
  const at = await signIn(off);
  expect([at.status, at.json.step]).toEqual([200, 'signedIn']);
  expect((await call(off, '/session', undefined, at.cookie)).status).toBe(200);
  expect(off.output()).not.toMatch(/code \d{6}/);
  off.child.kill('SIGINT');
  await off.ended;
});
