import { email } from '@tenantry/contracts';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { mailAddress, UnsafeAddress } from './mail-address';

it.each([
  'lucia@valbrentana.example',
  'l+tag@a.b.example',
  "o'hara@x.example",
  'è@caffè.example',
  'a_b-c.d%e@x.example',
])('JB-06 takes %s, as the contract does', (address) => {
  expect(z.safeParse(email, address).success).toBe(true);
  expect(mailAddress(address)).toEqual({ address, name: '' });
});

it.each([
  '',
  'nobody',
  'a@b@c.example',
  'a@x.example\r\nBcc: b@x.example',
  'a@x.example\u0000',
  'a@x.example, b@x.example',
  'a@x.example;b@x.example',
  'A <a@x.example>',
  'group:a@x.example;',
  '"a b"@x.example',
  'a(b)@x.example',
  'a@[127.0.0.1]',
  'a\\@b@x.example',
  'a\u202e@x.example',
  'a\u200b@x.example',
])('JB-06 throws for %j, which could be read as something else', (address) => {
  expect(() => mailAddress(address)).toThrow(UnsafeAddress);
});

it('JB-06 takes control and direction characters out of a display name', () => {
  const { name } = mailAddress('a@x.example', ' Ada\r\nBcc: b@x.example\u202e\u0000 ');
  expect(name).not.toMatch(/[\u0000-\u001f\u202e]/);
  expect(name).toMatch(/^Ada .*Bcc: b@x\.example$/);
});
