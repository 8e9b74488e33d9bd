import { expect, it } from 'vitest';
import { addressPrefix } from './address-prefix';

it.each([
  ['2001:db8:1:2::5', '2001:db8:1:2:a:b:c:d'],
  ['2001:db8::5', '2001:db8::6'],
  ['2001:db8::5', '2001:db8:0:0:1:2:3:4'],
  ['2001:db8:1::', '2001:db8:1::ffff:1'],
  ['fe80::1%eth0', 'fe80::2'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
])('AU-01 counts %s and %s as one', (one, other) => {
  expect(addressPrefix(one)).toBe(addressPrefix(other));
});

it.each([
  ['2001:db8:1:2::5', '2001:db8:1:3::5'],
  ['2001:db8::5', '2001:db8:0:1::5'],
  ['192.0.2.1', '192.0.2.2'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.2'],
  ['::1', '192.0.2.1'],
])('AU-01 counts %s and %s as two', (one, other) => {
  expect(addressPrefix(one)).not.toBe(addressPrefix(other));
});
