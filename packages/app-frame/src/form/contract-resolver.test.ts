import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { contractResolver } from './contract-resolver';

const schema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(5)),
  period: z.object({ count: z.int().check(z.minimum(1)) }),
});
const check = (values: object, toBody?: (values: object) => unknown) =>
  contractResolver(schema, toBody as never)(values as never, undefined, {} as never);

it('lets values pass as they are in the form', () => {
  const values = { name: 'ok', period: { count: 1 } };
  expect(check(values)).toEqual({ values, errors: {} });
});

it('puts the code of each problem at its field, the numbers along with it', () => {
  expect(check({ name: 'too long', period: { count: 0 } })).toEqual({
    values: {},
    errors: {
      name: { type: 'tooLong', message: 'tooLong', types: { max: 5 } },
      period: { count: { type: 'tooSmall', message: 'tooSmall', types: { min: 1 } } },
    },
  });
});

it('checks what would be sent, where that differs from the form', () => {
  const toBody = (values: object) => ({ ...values, period: { count: Number.NaN } });
  expect(Object.keys((check({ name: 'ok', period: { count: '1' } }, toBody) as { errors: object }).errors)).toEqual([
    'period',
  ]);
});
