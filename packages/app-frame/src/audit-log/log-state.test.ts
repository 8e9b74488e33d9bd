import { expect, it } from 'vitest';
import { filterOf, readLogState, writeLogState } from './log-state';

const person = '019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b';
const read = (search: string) => readLogState(new URLSearchParams(search));

it('LG-03 keeps every filter and the page in the address', () => {
  const address = `from=2026-11-01&to=2026-11-21&subject=licence&actor=${person}&tenant=${person}&size=50&cursor=abc`;
  expect(writeLogState(read(address)).toString()).toBe(address);
  expect(filterOf(read(address))).toEqual({
    from: '2026-11-01',
    to: '2026-11-21',
    subject: 'licence',
    actorId: person,
    tenantId: person,
  });
});

it.each(['from=yesterday', 'to=2026-13-40', 'subject=comets', 'actor=1', 'tenant=%00', 'size=7'])(
  'LG-03 takes %s in the address as not given',
  (address) => {
    expect(writeLogState(read(address)).toString()).toBe('');
    expect(filterOf(read(address))).toEqual({});
  },
);
