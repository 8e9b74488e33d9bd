import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { CSP_REPORTS } from '../../src/server/serve-csp-reports';
import { scale } from '../support/scale';
import { createTestApp, TEST_BASE_URL, type TestApp } from '../support/test-app';

let target: TestApp;
let lines: unknown[];

beforeAll(async () => {
  target = await createTestApp();
  vi.spyOn(target.app.getHttpAdapter().getInstance().log, 'warn').mockImplementation((facts: unknown) => {
    // What an earlier test has sent is summed up with the next report.
    if (!/"(?:times|untold)":/.test(JSON.stringify(facts))) lines.push(facts);
  });
});
// Later than what the log holds together.
beforeEach(() => {
  lines = [];
  target.clock.moveBy(11 * 60_000);
});
afterAll(() => target.close());

const URI = 'application/csp-report';
const TO = 'application/reports+json';
const PAGE = `${TEST_BASE_URL}/customer/set-password?next=secret#token=CANARY`;

/** As Firefox and Safari send it, and Chromium over http. */
const single = (facts: Record<string, unknown> = {}) => ({
  'csp-report': {
    'document-uri': PAGE,
    referrer: '',
    'violated-directive': 'script-src-elem',
    'effective-directive': 'script-src-elem',
    'original-policy': "default-src 'none'",
    'blocked-uri': 'inline',
    'script-sample': 'CANARY',
    ...facts,
  },
});
/** As Chromium sends it over https. */
const several = (...bodies: Record<string, unknown>[]) =>
  bodies.map((facts) => ({
    type: 'csp-violation',
    age: 12,
    url: PAGE,
    user_agent: 'CANARY',
    body: { documentURL: PAGE, effectiveDirective: 'img-src', blockedURL: 'https://evil.example/CANARY', ...facts },
  }));

async function send(content: unknown, type: string = URI, headers: Record<string, string> = {}, to = target) {
  const answer = await to.app.inject({
    method: 'POST',
    url: CSP_REPORTS,
    headers: { 'content-type': type, 'sec-fetch-site': 'same-origin', ...headers },
    payload: typeof content === 'string' ? content : JSON.stringify(content),
  });
  return [answer.statusCode, answer.body === '' ? '' : (answer.json() as { code: string }).code];
}
const inline = {
  security: 'cspViolation',
  directive: 'script-src-elem',
  blocked: 'inline',
  page: '/customer/set-password',
};

it('SE-07 writes down what was broken, by what and on which page, and nothing else', async () => {
  expect(await send(single())).toEqual([204, '']);
  expect(await send(several({}), TO)).toEqual([204, '']);
  expect(lines).toEqual([inline, { ...inline, directive: 'img-src', blocked: 'https://evil.example' }]);
});

it.each([
  ['an id', '/admin/customers/019aa3a0-0000-7000-8000-000000000001/mail', '/admin/customers/:id/mail'],
  ['what somebody typed', '/admin/Mario.Rossi@mail.example/x', '/admin/:other/x'],
  ['a path without end', `/admin/${'a/'.repeat(500)}`, '/admin/a/a/a/a/a/a/a'],
])('LG-03 shows no more of a page than its words: %s', async (_, path, page) => {
  await send(single({ 'document-uri': `${TEST_BASE_URL}${path}` }));
  expect(lines).toEqual([{ ...inline, page }]);
});

it.each([
  ['https://user:password@cdn.example:8443/a?b#c', 'https://cdn.example:8443'],
  [`https://${'c4n4ry'.repeat(8)}.evil.example/`, 'https://*.evil.example'],
  ['data:text/html,CANARY', 'data'],
  ['trusted-types-sink', 'trusted-types-sink'],
  ['CANARY \r\n forged line', 'other'],
  ['', 'none'],
])('TK-04 shows of %j only where it came from', async (blocked, shown) => {
  await send(single({ 'blocked-uri': blocked }));
  expect(lines).toEqual([{ ...inline, blocked: shown }]);
});

it('SE-07 takes a directive by its name only', async () => {
  await send(single({ 'effective-directive': 'CANARY', 'violated-directive': 'CANARY' }));
  await send(single({ 'effective-directive': undefined, 'violated-directive': 'img-src https://a.example' }));
  expect(lines).toEqual([{ ...inline, directive: 'img-src' }]);
});

it.each<[string, Record<string, string>]>([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour', { 'sec-fetch-site': 'same-site' }],
  ['nowhere', { 'sec-fetch-site': 'none' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['no origin', { origin: 'null' }],
])('SE-05 takes no report from %s', async (_, headers) => {
  expect(await send(single(), URI, headers)).toEqual([403, 'crossSiteRefused']);
  expect(lines.filter((line) => (line as { security: string }).security === 'cspViolation')).toEqual([]);
});

it('SE-07 is concerned with pages of the apps only', async () => {
  for (const address of ['https://evil.example/admin/x', `${TEST_BASE_URL}/api/docs`, 'about', 'file:///admin/x'])
    expect([address, await send(single({ 'document-uri': address }))]).toEqual([address, [204, '']]);
  expect(lines).toEqual([]);
});

it.each([
  ['application/json', 415],
  ['text/plain', 415],
  ['application/x-www-form-urlencoded', 415],
  [URI, 204],
  [TO, 204],
])('SE-07 takes the media types of browsers’ reports only: %s', async (type, status) => {
  expect((await send(type === TO ? several({}) : single(), type))[0]).toBe(status);
});

it('DO-02 takes no more than 16 KB, and no nonsense', async () => {
  expect(await send(single({ 'original-policy': 'x'.repeat(17_000) }))).toEqual([413, 'bodyTooLarge']);
  for (const content of ['', '{', 'null', '[1]', '{"csp-report":1}', '{"__proto__":{"a":1}}', '['.repeat(5000)])
    expect([content, (await send(content))[0]]).toEqual([content, 400]);
  expect(lines).toEqual([]);
});

it('DO-04 takes a few reports a minute from one address', async () => {
  const strict = await createTestApp({ rateFactor: 1 });
  const answers = [];
  for (let number = 0; number < 32; number += 1) answers.push((await send(single(), URI, {}, strict))[0]);
  await strict.close();
  expect(answers).toEqual([...Array.from({ length: 30 }, () => 204), 429, 429]);
});

it.each(['GET', 'PUT', 'DELETE', 'PATCH'] as const)('IN-09 answers no %s', async (method) => {
  expect((await target.app.inject({ method, url: CSP_REPORTS })).statusCode).toBe(404);
});

it('IN-03 LG-03 answers any content without an error, and never writes what is in it', async () => {
  const text = fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.constant(PAGE));
  const report = fc.record(
    { 'document-uri': text, 'effective-directive': text, 'blocked-uri': text },
    { requiredKeys: [] },
  );
  const content = fc.oneof(
    fc.json(),
    report.map((facts) => JSON.stringify(single(facts))),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(content, fc.constantFrom(URI, TO), async (payload, type) => {
      expect([204, 400, 413]).toContain((await send(payload, type))[0]);
    }),
    { numRuns: scale(300, 5000) },
  );
  for (const line of lines) expect(JSON.stringify(line)).not.toMatch(/CANARY|[?#]|secret/);
});
