import { expect, it } from 'vitest';
import { MovableClock } from '../platform/clock/clock';
import { CspReportLog } from './csp-report-log';

const MINUTE = 60_000;
const violation = { directive: 'img-src', blocked: 'https://evil.example', page: '/admin/customers' };
const line = { security: 'cspViolation', ...violation };

function aLog() {
  const lines: unknown[] = [];
  const clock = new MovableClock();
  return { lines, clock, log: new CspReportLog(clock, (facts) => void lines.push(facts)) };
}

it('SE-07 writes a violation down once, and how often it came with the next report ten minutes later', () => {
  const { lines, clock, log } = aLog();
  for (let times = 0; times < 7; times += 1) log.note(violation);
  clock.moveBy(9 * MINUTE);
  log.note(violation);
  expect(lines).toEqual([line]);
  clock.moveBy(2 * MINUTE);
  log.note(violation);
  expect(lines).toEqual([line, { ...line, times: 8 }, line]);
});

it('SE-07 says nothing more of what came once', () => {
  const { lines, clock, log } = aLog();
  log.note(violation);
  clock.moveBy(11 * MINUTE);
  log.note({ ...violation, directive: 'font-src' });
  expect(lines).toEqual([line, { ...line, directive: 'font-src' }]);
});

it('SE-07 is filled by nobody who makes reports up, and says how many it left out', () => {
  const { lines, clock, log } = aLog();
  for (let number = 0; number < 240; number += 1) log.note({ ...violation, page: `/admin/${number}` });
  expect(lines).toHaveLength(50);
  clock.moveBy(11 * MINUTE);
  log.note(violation);
  expect(lines.slice(50)).toEqual([{ security: 'cspViolation', untold: 190 }, line]);
});
