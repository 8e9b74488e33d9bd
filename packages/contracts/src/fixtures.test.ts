import { expect, it } from 'vitest';
import * as fixtures from './fixtures';

// Each maker parses with its schema: one that drifted throws here.
const makers = Object.entries(fixtures).filter(([name]) => /^an?[A-Z]/.test(name)) as [
  string,
  (n?: number) => unknown,
][];

it.each(makers)('%s passes its contract', (name, make) => {
  expect(make(/^a(Plan|Product|Partner)$/.test(name) ? 1 : undefined)).toBeTypeOf('object');
});

it('has a fixture for each subject', () => expect(makers.length).toBeGreaterThan(12));
