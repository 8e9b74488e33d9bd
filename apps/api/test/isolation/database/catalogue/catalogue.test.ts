import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectDatabase, type Inspection } from '../../../support/inspect-database';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database';
import type { CatalogueRule } from './catalogue-rule';
import { functionRules } from './function-rules';
import { grantRules } from './grant-rules';
import { keyRules, uniqueRules } from './key-rules';
import { openReview } from './review-schema';
import { roleRules } from './role-rules';
import { tableRules } from './table-rules';

let database: TestDatabase;
let inspection: Inspection;

beforeAll(async () => {
  database = await createTestDatabase();
  inspection = await inspectDatabase(database);
  await openReview(inspection);
});
afterAll(async () => {
  await inspection.close();
  await database.drop();
});

const findings = async ({ text }: CatalogueRule) => (await inspection.rows(text)).map((row) => row['finding']);

describe.each([
  ['TI-04', [...tableRules, ...grantRules, ...roleRules, ...functionRules]],
  ['TI-05', keyRules],
  ['TI-07', uniqueRules],
])('the catalogue: %s', (id, rules) => {
  it.each(rules)(`${id} $rule`, async (rule) => {
    expect(await findings(rule)).toEqual([]);
  });

  it.each(rules)(`${id} finds the fault where it no longer $rule`, async (rule) => {
    const { statements, finding } = rule.fault;
    await inspection.rows('begin');
    try {
      for (const statement of statements) await inspection.rows(statement);
      expect(await findings(rule)).toContain(finding);
    } finally {
      await inspection.rows('rollback');
    }
  });
});
