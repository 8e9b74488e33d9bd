import { actsReadOnly, mayIn, role, type ManagementMode } from '@tenantry/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

let database: TestDatabase;
let inspection: Inspection;

beforeAll(async () => {
  database = await createTestDatabase();
  inspection = await inspectDatabase(database);
});
afterAll(async () => {
  await inspection.close();
  await database.drop();
});

const MODES: readonly ManagementMode[] = ['managed', 'self_managed'];

it('AZ-11 asks the same of who acts in the database as the matrix does, for every role', async () => {
  const pairs = role.options.flatMap((one) => MODES.map((mode) => ({ one, mode })));
  const found = await inspection.rows(
    `select tenancy.acting_reach(pair.role, pair.mode) as reach
     from unnest($1::text[], $2::text[]) with ordinality as pair (role, mode, place) order by place`,
    [pairs.map(({ one }) => one), pairs.map(({ mode }) => mode)],
  );
  const wanted = pairs.map(({ one, mode }) => {
    if (!mayIn(one, 'customers.actAs', { managementMode: mode })) return null;
    return actsReadOnly(one) ? 'read' : 'write';
  });
  expect(found.map(({ reach }) => reach)).toEqual(wanted);
  expect(wanted.filter((reach) => reach !== null)).toHaveLength(4);
});

it('AZ-11 keeps no acting of somebody who does not work above the customer', async () => {
  const begin = inspection.rows(
    `with person as (
       insert into identity.users (id, email, email_norm, first_name, last_name)
       values (gen_random_uuid(), 'nobody@people.example', 'nobody@people.example', 'No', 'Body') returning id)
     select id from person`,
  );
  const [person] = await begin;
  const insert = inspection.rows(
    `insert into acting_periods (id, tenant_id, user_id, reason, ends_at)
     select gen_random_uuid(), t.id, $1, 'A reason that is long enough', now() + interval '5 minutes' from tenants t where t.kind = 'platform'`,
    [person?.['id']],
  );
  await expect(insert).rejects.toMatchObject({ code: '42501' });
});

it('AZ-11 keeps no acting of more than two hours', async () => {
  const [row] = await inspection.rows(
    `select pg_get_constraintdef(oid) as rule from pg_constraint
     where conrelid = 'acting_periods'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%ends_at%'`,
  );
  expect(String(row?.['rule'])).toContain(`'02:00:00'`);
});
