import { expect, it } from 'vitest';
import { applyProblem } from './apply-problem';

const collect = (error: unknown) => {
  const set: Record<string, unknown> = {};
  const rest = applyProblem(error, ((name: string, value: unknown) => {
    set[name] = value;
  }) as never);
  return { set, rest };
};

it('puts field errors on their fields and leaves nothing to say above', () => {
  const { set, rest } = collect({
    code: 'invalidInput',
    errors: [{ field: 'plans[1].units', code: 'tooSmall', params: { min: 5 } }],
  });
  expect(set).toEqual({ 'plans.1.units': { type: 'tooSmall', message: 'tooSmall', types: { min: 5 } } });
  expect(rest).toBeUndefined();
});

it('returns a problem that belongs to no field', () => {
  expect(collect({ problem: { code: 'tooManyRequests', params: { retryAfter: 30 } } }).rest).toEqual({
    code: 'tooManyRequests',
    params: { retryAfter: 30 },
  });
  expect(collect(new TypeError('fetch failed')).rest).toEqual({ code: 'network' });
  expect(collect(new Error('boom')).rest).toEqual({ code: 'internal' });
});
