import { planRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractRoutes } from '../../../src/server/contract-routes';
import { nameOf } from '../fuzz/fuzz-route';
import { pathOf, SignedInServer } from './signed-in-server';

let server: SignedInServer;

beforeAll(async () => {
  server = await SignedInServer.start();
});
afterAll(() => server.close());

const JSON_BODY = '{}';
const PART = '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nx\r\n--x--';

it.each([
  ['plain text', 'text/plain', JSON_BODY],
  ['a form', 'application/x-www-form-urlencoded', 'name=x'],
  ['parts of a form', 'multipart/form-data; boundary=x', PART],
  ['XML', 'application/xml', '<name/>'],
  ['a patch', 'application/merge-patch+json', JSON_BODY],
  ['script', 'application/javascript', JSON_BODY],
  ['JSON that says it is UTF-16', 'application/json; charset=utf-16', JSON_BODY],
  ['JSON that says it is UTF-7', 'application/json;charset=utf-7', JSON_BODY],
  ['two types in one', 'application/json, text/plain', JSON_BODY],
  ['a type that begins alike', 'application/jsonp', JSON_BODY],
  ['no type', '', JSON_BODY],
])('IN-09 takes no body of %s', async (_, type, payload) => {
  for (const route of contractRoutes.filter(({ body }) => body)) {
    const answer = await server.ask(route.method, pathOf(route), { 'content-type': type }, payload);
    expect([nameOf(route), answer]).toEqual([nameOf(route), { status: 415, code: 'unsupportedMediaType' }]);
  }
});

it('IN-09 takes no JSON in two bytes a character', async () => {
  const payload = Buffer.from(JSON_BODY, 'utf16le');
  for (const route of contractRoutes.filter(({ body }) => body)) {
    const type = { 'content-type': 'application/json; charset=utf-16' };
    const answer = await server.ask(route.method, pathOf(route), type, payload);
    expect([nameOf(route), answer]).toEqual([nameOf(route), { status: 400, code: 'malformedRequest' }]);
  }
});

it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
  'IN-09 takes %s, as a control',
  async (type) => {
    const answer = await server.ask('POST', pathOf(planRoutes.create), { 'content-type': type }, JSON_BODY);
    expect(answer).toEqual({ status: 422, code: 'invalidInput' });
  },
);
