import { customerRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerChangeOf } from '../../factories/customer-change';
import { NO_ID, pathOf, SignedInServer } from './signed-in-server';

let server: SignedInServer;

beforeAll(async () => {
  server = await SignedInServer.start();
});
afterAll(() => server.close());

const HOST = 'Host: localhost';
const PLANS = 'GET /api/v1/admin/plans HTTP/1.1';
const DEFINE = 'POST /api/v1/admin/plans HTTP/1.1';

it.each([
  '/api/v1/admin/./plans',
  '/api/v1/admin/customers/../plans',
  '/api/v1/admin/customers/%2e%2e/plans',
  '/api/v1/admin/customers%2f..%2fplans',
  '/api/v1/admin/%70lans',
  '/api/v1/admin/%2570lans',
  '/%61pi/v1/admin/plans',
  '/api/v1/customer/..%2fadmin/plans',
  '/api/v1/admin/plans/',
  '/api/v1/admin//plans',
  '//api/v1/admin/plans',
  '/api/v1/admin/plans;x=1',
  '/api/v1/admin/plans%00',
  '/api/v1/admin/plans%20',
  '/api/v1/admin/plans%0d%0aX:y',
  '/api/v1/admin/PLANS',
  '/API/v1/admin/plans',
  '/api/v1/admin/plans.json',
  '/api/v1/admin/plans%3fx=1',
  '/api/v1/admin\\plans',
  '/api/v1/admin/plans%',
  '/api/v1/admin/plans%ff',
])('IN-09 knows no address %s', async (path) => {
  const answer = await server.raw(`GET ${path} HTTP/1.1`, [HOST]);
  const [head, text] = answer.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1.1 40[04] /);
  expect(head).toMatch(/content-type: application\/problem\+json/i);
  expect(text).toMatch(/"code":"(?:notFound|malformedRequest)"/);
});

it.each<[string, number, string, string[]]>([
  ['what is asked for, as a control', 200, PLANS, [HOST]],
  ['an address with another host in it', 404, 'GET http://evil.example/api/v1/admin/plans HTTP/1.1', [HOST]],
  ['no host', 400, PLANS, []],
  ['two hosts', 400, PLANS, [HOST, 'Host: evil.example']],
  ['two apps', 403, PLANS, [HOST, 'X-Tenantry-App: customer']],
  ['an asterisk', 404, 'OPTIONS * HTTP/1.1', [HOST]],
  ['an unknown method', 400, 'GETS /api/v1/admin/plans HTTP/1.1', [HOST]],
  ['a blank in the address', 400, 'GET /api/v1/admin/plans x HTTP/1.1', [HOST]],
  ['a header with a blank before its colon', 400, PLANS, [HOST, 'X-A : b']],
  ['a folded header', 400, PLANS, [HOST, 'X-A: b', ' c']],
  ['two lengths', 400, DEFINE, [HOST, 'Content-Length: 2', 'Content-Length: 3', '', '{}']],
  ['a length and chunks', 400, DEFINE, [HOST, 'Content-Length: 2', 'Transfer-Encoding: chunked', '', '{}']],
  ['two types', 400, DEFINE, [HOST, 'Content-Type: application/json', 'Content-Type: text/plain', 'Content-Length: 0']],
])('IN-09 answers %s with %i', async (_, status, first, rest) => {
  const answer = await server.raw(first, rest);
  expect(answer.split(' ')[1]).toBe(String(status));
  expect(answer.includes('"items"')).toBe(status === 200);
});

it('IN-09 is no proxy: hangs up on who asks for a tunnel', async () => {
  expect(await server.raw('CONNECT evil.example:443 HTTP/1.1', [HOST])).toBe('');
});

it.each([
  ['versions', 'if-match', ['"1"', '"1"'], 412],
  ['keys', 'idempotency-key', ['a-first-key', 'a-second-key'], 400],
  ['sites', 'sec-fetch-site', ['same-origin', 'cross-site'], 403],
])('IN-09 takes neither of two %s', async (_, name, values, status) => {
  const { admin, given } = server;
  const { body: made } = await given.createCustomer(admin);
  const { body: before } = await admin.call(customerRoutes.get, { params: { id: made.id } });
  const change = JSON.stringify(customerChangeOf(before, { company: 'Changed' }));
  const rest = [
    HOST,
    ...values.map((value) => `${name}: ${value}`),
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(change)}`,
    '',
    change,
  ];
  const answer = await server.raw(`PUT ${pathOf(customerRoutes.update).replace(NO_ID, made.id)} HTTP/1.1`, rest, name);
  expect(answer.split(' ')[1]).toBe(String(status));
  expect((await admin.call(customerRoutes.get, { params: { id: made.id } })).body).toEqual(before);
});
