import { afterAll, beforeAll, expect, it } from 'vitest';
import { attempt } from './attempt';
import { keyAttempts, tenantKeys } from './key-attempts';
import { tenantRows, type Place } from './tenant-rows';
import { growTenantTree, insertStatement, type TenantTree } from './tenant-tree';

let tree: TenantTree;
beforeAll(async () => {
  tree = await growTenantTree();
});
afterAll(() => tree.close());

// A grant, a policy or a trigger; a foreign key; a check. Anything else would be another mistake of the attempt.
const REFUSALS = ['42501', '23503', '23514'];

/** Attempts, by name, that were not refused. */
async function accepted(other: Place, ofKeys: (key: { target: string }) => boolean): Promise<string[]> {
  const found: string[] = [];
  for (const key of (await tenantKeys(tree)).filter(ofKeys))
    for (const [way, statement] of Object.entries(await keyAttempts(tree, key, other))) {
      const answer = await attempt(tree.app, tree.own.partner, statement);
      if (!REFUSALS.includes(String(answer))) found.push(`${way} ${key.name}: ${answer}`);
    }
  return found;
}

it('TI-05 knows a row of every table of tenants, and the app can make it in its own tenant', async () => {
  const known = await tree.inspection.rows(
    `select name from reviewed.tables where kind in ('owned', 'published', 'history') order by name`,
  );
  expect(Object.keys(tenantRows).toSorted()).toEqual(known.map((row) => row['name']));
  for (const [table, rowOf] of Object.entries(tenantRows)) {
    const answer = await attempt(tree.app, tree.own.partner, insertStatement(table, rowOf(tree.own, 1)));
    expect([table, answer]).toEqual([table, 1]);
  }
});

it('TI-05 refuses every row that points at the row of a stranger', async () => {
  expect((await tenantKeys(tree)).length).toBeGreaterThan(20);
  expect(await accepted(tree.stranger, () => true)).toEqual([]);
});

it('TI-05 refuses every row that points at the row of another tenant, though the actor reaches both', async () => {
  // Under which tenant a row lies is free where both are within reach.
  expect(await accepted(tree.below, ({ target }) => target !== 'public.tenants')).toEqual([]);
});

it('TI-05 ties a session to a membership of its own person', async () => {
  const [membership] = await tree.inspection.rows('select id from memberships where tenant_id = $1', [
    tree.stranger.customer,
  ]);
  const begin = tree.inspection.rows(
    `select identity.begin_session(gen_random_uuid(), 'hash', 'customer', $1, $2, now(), interval '1 hour')`,
    [tree.own.people[0], membership?.['id']],
  );
  await expect(begin).rejects.toMatchObject({ code: '23503', constraint: 'sessions_own_membership' });
});

it('TI-05 finds a key of one column that was added by mistake, and a check that is gone', async () => {
  const { rows } = tree.inspection;
  await rows('alter table contacts add constraint contacts_by_mistake unique (id)');
  await rows(
    `alter table contact_type_assignments drop constraint contact_type_assignments_tenant_id_contact_id_fkey,
       add foreign key (contact_id) references contacts (id)`,
  );
  await rows('alter table licences disable trigger licences_plan_in_reach');
  expect(await accepted(tree.stranger, () => true)).toEqual([
    'insert public.contact_type_assignments (contact_id) -> public.contacts: 1',
    'update public.contact_type_assignments (contact_id) -> public.contacts: 1',
    'insert public.licences (plan_id) -> public.service_plans: 1',
    'update public.licences (plan_id) -> public.service_plans: 1',
  ]);
});
