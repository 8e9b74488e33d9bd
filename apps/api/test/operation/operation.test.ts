import { mkdtempSync, readFileSync, rmSync, chmodSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDemo } from '../support/server-process';
import { until } from '../support/until';

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'tenantry-operation-'));
  // Nobody but the owner may come in, as in the home of root.
  chmodSync(base, 0o700);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const signIn = (url: string) =>
  fetch(`${url}/api/v1/admin/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tenantry-app': 'admin', origin: url },
    body: JSON.stringify({ email: 'platform@tenantry.example', password: 'demo-tenantry-2026' }),
  });
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const postgresOf = (dataDir: string) =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

it('OP-01 starts from nothing, refuses a second start, survives kill -9 with its data, and ends cleanly on Ctrl-C', async () => {
  const dataDir = join(base, 'life');
  const first = await startDemo(dataDir);
  await first.ready();
  await until(() => first.output().includes('platform@tenantry.example'));
  expect((await signIn(first.url)).status).toBe(200);

  const second = await startDemo(dataDir);
  expect(await second.ended).toBe(1);
  expect(second.output().trim().split('\n')).toHaveLength(1);
  expect(second.output()).toMatch(/^tenantry: .*(already|another)/i);

  const postgres = postgresOf(dataDir);
  first.child.kill('SIGKILL');
  await first.ended;
  expect(isAlive(postgres)).toBe(true);

  const third = await startDemo(dataDir, { PORT: String(first.port) });
  await third.ready();
  expect(postgresOf(dataDir)).toBe(postgres);
  expect((await signIn(third.url)).status).toBe(200);
  // One Ctrl-C arrives twice: from the terminal and from the parent that hands it on.
  third.child.kill('SIGINT');
  third.child.kill('SIGTERM');
  expect(await third.ended).toBe(0);
  await until(() => !isAlive(postgres));

  const fourth = await startDemo(dataDir);
  await fourth.ready();
  expect((await signIn(fourth.url)).status).toBe(200);
  fourth.child.kill('SIGTERM');
  expect(await fourth.ended).toBe(0);
  expect(fourth.output()).not.toMatch(/Setting up/);
});

it('OP-01 says in one line that the port is taken, and leaves nothing running', async () => {
  const dataDir = join(base, 'port');
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const demo = await startDemo(dataDir, { PORT: String(port), TENANTRY_DEMO_CUSTOMERS: '0' });
  expect(await demo.ended).toBe(1);
  const complaint = demo.output().trim().split('\n').at(-1);
  expect(complaint).toMatch(new RegExp(`^tenantry: Port ${port} is taken`));
  taken.close();
});

it('OP-01 says in one line that it may not write its data', async () => {
  const folder = join(base, 'file');
  // Root may write anywhere, so the way is blocked by a file for everybody alike.
  mkdirSync(folder);
  const { writeFileSync } = await import('node:fs');
  writeFileSync(join(folder, 'data'), '');
  const demo = await startDemo(join(folder, 'data'));
  expect(await demo.ended).toBe(1);
  expect(demo.output().trim().split('\n')).toHaveLength(1);
  expect(demo.output()).toMatch(/^tenantry: /);
});

it('CF-01 ends with one line when a setting is wrong', async () => {
  const demo = await startDemo(join(base, 'setting'), { LOG_LEVEL: 'loud' });
  expect(await demo.ended).toBe(1);
  expect(demo.output().trim()).toMatch(/^tenantry: LOG_LEVEL: [^\n]+$/);
});
