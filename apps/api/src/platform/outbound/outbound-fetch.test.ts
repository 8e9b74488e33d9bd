import type { lookup } from 'node:dns';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { isAllowedTarget, outboundFetch, OutboundRefusal, type OutboundLimits } from './outbound-fetch';

let server: Server | undefined;
let connections = 0;

/** A server of this machine, which nobody outside of it may make us call; counts who comes. */
async function listening(answer: RequestListener): Promise<string> {
  connections = 0;
  const made = createServer(answer);
  server = made;
  made.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
}
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const limits = (facts: Partial<OutboundLimits> = {}): OutboundLimits => ({
  timeout: 2000,
  bytes: 64_000,
  loopback: true,
  ...facts,
});
const get = (address: string, facts?: Partial<OutboundLimits>) =>
  outboundFetch(address, { method: 'GET', headers: {} }, limits(facts));

/** A name server that says of every name what it is told. */
const saying = (...addresses: string[]) =>
  ((_: string, __: object, callback: (error: null, found: object[]) => void) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as unknown as typeof lookup;

const REFUSED = [
  'http://login.example',
  'ftp://login.example',
  'https://127.0.0.1',
  'https://localhost',
  'http://127.0.0.1:5432',
  'http://[::1]',
  'https://[::1]',
  'https://0.0.0.0',
  'https://0',
  'https://127.1',
  'https://0x7f.1',
  'https://2130706433',
  'https://10.0.0.8',
  'https://192.168.0.1',
  'https://169.254.169.254/latest/meta-data',
  'https://[fe80::1]',
  'https://[fd00:ec2::254]',
  'https://[::ffff:127.0.0.1]',
  'https://[::ffff:a9fe:a9fe]',
  'https://[64:ff9b::7f00:1]',
];

describe('what may be called', () => {
  it.each(REFUSED)('JB-09 does not go to %s', async (address) => {
    expect(isAllowedTarget(new URL(address), false)).toBe(false);
    await expect(get(address, { loopback: false })).rejects.toThrow(OutboundRefusal);
  });

  it.each([['10.0.0.8'], ['127.0.0.1'], ['::1'], ['169.254.169.254'], ['8.8.8.8', '192.168.1.1'], []])(
    'JB-09 connects to no name that stands for %s',
    async (...addresses) => {
      const { port } = new URL(await listening((_, answer) => answer.end()));
      await expect(get(`https://login.example:${port}`, { resolve: saying(...addresses) })).rejects.toThrow(
        OutboundRefusal,
      );
      expect(connections).toBe(0);
    },
  );

  it('JB-09 asks for a name once: what it stands for a moment later decides nothing', async () => {
    await listening((_, answer) => answer.end());
    let asked = 0;
    const rebinding = ((_: string, __: object, callback: (error: null, found: object[]) => void) => {
      asked += 1;
      callback(null, [{ address: asked === 1 ? '127.0.0.1' : '203.0.113.7', family: 4 }]);
    }) as unknown as typeof lookup;
    await expect(get('https://login.example', { resolve: rebinding })).rejects.toThrow(OutboundRefusal);
    expect([asked, connections]).toEqual([1, 0]);
  });
});

describe('how much of an answer is taken', () => {
  it('JB-09 hands a redirect back instead of following it', async () => {
    const address = await listening((_, answer) =>
      answer.writeHead(302, { location: 'http://169.254.169.254/' }).end('elsewhere'),
    );
    const answer = await get(address);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'http://169.254.169.254/']);
    expect(connections).toBe(1);
  });

  it('JB-09 stops reading an answer that does not end', async () => {
    const address = await listening((_, answer) => {
      const write = () => answer.writable && answer.write(Buffer.alloc(16_384), () => setImmediate(write));
      write();
    });
    await expect(get(address)).rejects.toThrow(OutboundRefusal);
  });

  it('JB-09 waits for nobody longer than it was told', async () => {
    const address = await listening((_, answer) => void answer.write('{'));
    await expect(get(address, { timeout: 60 })).rejects.toThrow('aborted');
  });

  it('takes a whole answer within the limits', async () => {
    const address = await listening((request, answer) => {
      request.pipe(answer);
    });
    const answer = await outboundFetch(address, { method: 'POST', headers: {}, body: 'code=1' }, limits());
    expect([answer.status, await answer.text()]).toEqual([200, 'code=1']);
  });
});
