import { audienceOf, type RouteShape } from '@tenantry/contracts';
import fc from 'fast-check';

/** Headers by name; `ifMatch` and `key` may name what is only known when the call is sent. */
export interface FuzzHeaders {
  app: string | undefined;
  site: string | undefined;
  type: string | undefined;
  ifMatch: 'current' | string | undefined;
  key: 'fresh' | string | undefined;
  others: Record<string, string>;
}

const SAME = 'the-same-key-every-time';

const WRONG: { [Name in keyof FuzzHeaders]: readonly FuzzHeaders[Name][] } = {
  app: [undefined, '', 'admin', 'customer', 'public', 'x'.repeat(9000)],
  site: [undefined, 'cross-site', 'same-site', 'none', ''],
  type: [
    undefined,
    '',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/json; charset=latin1',
    'application/merge-patch+json',
    'application/jsonp',
    'APPLICATION/JSON',
    'application/json, text/plain',
    'x'.repeat(5000),
  ],
  ifMatch: [undefined, '', '*', '1', 'W/"1"', '"0"', '"-1"', '"1", "2"', '"999999999"', '"99999999999"', '"x"'],
  key: [undefined, '', 'short', SAME, SAME, SAME, SAME, 'x'.repeat(201), "'; drop table tenants; --", 'a b c d e f'],
  others: [
    { 'x-http-method-override': 'DELETE' },
    { 'x-forwarded-for': `'; select 1; --` },
    { 'x-forwarded-host': 'evil.example', host: 'evil.example' },
    { 'accept-encoding': 'br;q=x, *;q=-1' },
    { 'accept-language': 'x'.repeat(4000) },
    { 'content-encoding': 'gzip' },
    { cookie: 'tenantry-admin=x; tenantry-customer=y' },
    { cookie: '=;;;,;%00=%ff; tenantry-admin' },
    { cookie: `tenantry-admin=${'x'.repeat(9000)}` },
    { authorization: 'Bearer x' },
    { range: 'bytes=0-1' },
    { expect: 'something' },
  ],
};

/** The headers that the app sends, or the same with one of them wrong. */
export function headersOf(route: RouteShape, isSpoilt: boolean): fc.Arbitrary<FuzzHeaders> {
  const right: FuzzHeaders = {
    app: audienceOf(route),
    site: 'same-origin',
    type: 'application/json',
    ifMatch: route.ifMatch ? 'current' : undefined,
    key: route.idempotency ? 'fresh' : undefined,
    others: {},
  };
  if (!isSpoilt) return fc.constant(right);
  const names = Object.keys(WRONG) as (keyof FuzzHeaders)[];
  return fc
    .constantFrom(...names.flatMap((name) => WRONG[name].map((value) => [name, value] as const)))
    .map(([name, value]) => ({ ...right, [name]: value }));
}
