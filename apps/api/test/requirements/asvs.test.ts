import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const proof = z.union([
  /** A test: `name` is its name, or how its name begins. */
  z.strictObject({ test: z.string(), name: z.string().check(z.minLength(3)) }),
  z.strictObject({ decision: z.string() }),
]);
const table = z.strictObject({
  standard: z.literal('OWASP ASVS 5.0'),
  requirements: z.array(
    z.strictObject({
      id: z.string().check(z.regex(/^\d{1,2}\.\d{1,2}\.\d{1,2}$/)),
      requirement: z.string().check(z.minLength(10)),
      proofs: z.array(proof).check(z.minLength(1)),
    }),
  ),
});

const { requirements } = z.parse(table, JSON.parse(readFileSync(join(root, '.github', 'asvs.json'), 'utf8')));

/** What the statements of the checklist name that are built: AU, SE, TK, JB-06, CF-01, TI-01, AZ-01, AZ-10, IN, DO and LG. */
const NAMED = [
  ['1.2.10', '1.3.11', '4.1.3', '4.1.4', '8.1.1', '8.2.1', '8.2.2', '8.3.2', '8.4.1', '13.2.2', '13.2.3', '13.4.2'],
  ['15.2.2', '15.3.1', '15.3.3', '15.3.4', '15.3.7', '16.2.5', '16.3.1', '16.3.2', '16.3.3', '16.3.4', '16.4.1'],
  ['16.5.1', '16.5.4', '7.2.4', '8.3.3'],
  ['6.3.3', '6.4.3', '6.5.1', '6.5.2', '6.5.3', '6.5.4', '6.5.5', '6.5.6', '6.5.7', '6.5.8', '7.5.3'],
  ['3.4.3', '3.4.7', '6.3.7', '7.4.5', '7.5.2'],
  [
    '3.3.1',
    '3.3.2',
    '3.3.3',
    '3.3.4',
    '3.5.1',
    '3.5.3',
    '3.5.4',
    '3.7.2',
    '6.1.1',
    '6.2.1',
    '6.2.12',
    '6.3.1',
    '6.3.2',
  ],
  ['6.3.8', '6.4.1', '6.4.6', '6.6.2', '7.2.3', '7.5.1', '11.5.1', '14.2.1'],
].flat();

it('has a row for every requirement that a built statement names, each once', () => {
  const ids = requirements.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(NAMED));
});

it.each(requirements.flatMap(({ id, proofs }) => proofs.map((one) => [id, one] as const)))(
  'ASVS %s is shown by what it says: %j',
  (_, one) => {
    const path = join(root, 'decision' in one ? one.decision : one.test);
    expect(existsSync(path)).toBe(true);
    const text = readFileSync(path, 'utf8');
    expect('decision' in one || text.includes(one.name)).toBe(true);
  },
);
