import { expect, it } from 'vitest';
import { ALWAYS_FIT, REVIEWED } from './reviewed-parts';
import { sqlTexts, sqlTextsIn } from './sql-texts';

const written = sqlTexts();
const unreviewed = written.flatMap(({ file, parts }) =>
  parts.filter((part) => !ALWAYS_FIT.test(part) && !REVIEWED[file]?.includes(part)).map((part) => `${file}: ${part}`),
);

it('IN-02 puts nothing into SQL that was not reviewed', () => {
  expect(written.length).toBeGreaterThan(40);
  expect(unreviewed).toEqual([]);
});

it('IN-02 reviews nothing that comes with a request', () => {
  const fromRequests = Object.values(REVIEWED)
    .flat()
    .filter((part) => /\b(?:body|query|params|input|request|values|actor)\b/.test(part));
  expect(fromRequests).toEqual([]);
});

it.each([
  ['a template', "tx.query(`select id from tenants where name = '${body.name}'`)", ['body.name']],
  ['an addition', `tx.query('select id from tenants order by ' + query.sort)`, ['query.sort']],
  ['an addition in the middle', `tx.query("update tenants set name = '" + name + "' where id = $1")`, ['name']],
  ['a fragment', 'conditions.push(`t.status = ${status}`)', ['status']],
  ['a query builder', `builder.where(\`row.name = '\${name}'\`)`, ['name']],
])('IN-02 sees a value in %s', (_, source, parts) => {
  expect(sqlTextsIn(source, 'planted.ts').map((text) => text.parts)).toEqual(expect.arrayContaining([parts]));
});

it('IN-02 leaves the message of an error alone', () => {
  expect(sqlTextsIn('throw new StartUpError(`${name}: where is it, and from which table?`)', 'planted.ts')).toEqual([]);
});
