import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entities } from '../../../../src/app.module';
import { systemActor } from '../../../../src/platform/access/actor';
import { ROOT_TENANT_ID } from '../../../../src/platform/access/root-tenant';
import { Clock } from '../../../../src/platform/clock/clock';
import { openDataSource } from '../../../../src/platform/database/data-source';
import { databaseErrorOf } from '../../../../src/platform/database/database-error';
import { UnitOfWork } from '../../../../src/platform/database/unit-of-work';
import { attempt } from './attempt';
import { growTenantTree, whereRow, type TenantTree } from './tenant-tree';

let tree: TenantTree;
let dataSource: DataSource;
beforeAll(async () => {
  tree = await growTenantTree();
  dataSource = await openDataSource(tree.database.appUrl, entities);
});
afterAll(async () => {
  await dataSource.destroy();
  await tree.close();
});

/** A row of `own` put under the tenant of another place, in each way that there is. */
function moves(table: string) {
  const { row } = tree.lying(tree.own, table);
  return [tree.stranger, tree.below].flatMap(({ partner, customer }) =>
    [
      ['tenant_id', customer],
      ['tenant_path', [ROOT_TENANT_ID, partner, customer]],
    ].map(([column, value]) => {
      const where = whereRow(row, 2);
      return {
        name: `${table}.${String(column)}`,
        text: `update ${table} set ${String(column)} = $1 where ${where.text}`,
        values: [value, ...where.values],
      };
    }),
  );
}

/** A digest of every table of tenants. */
async function state(): Promise<Record<string, unknown>> {
  const digests: Record<string, unknown> = {};
  for (const table of tree.tables) {
    const [found] = await tree.inspection.rows(
      `select md5(string_agg(t::text, '|' order by t::text)) as digest from ${table} t`,
    );
    digests[table] = found?.['digest'];
  }
  return digests;
}

/** Moves by the app that were not refused. */
async function movedByApp(): Promise<string[]> {
  const found: string[] = [];
  for (const move of tree.tables.flatMap(moves)) {
    const answer = await attempt(tree.app, tree.own.partner, move);
    if (answer !== '42501') found.push(`${move.name}: ${answer}`);
  }
  return found;
}

it('TI-06 lets the app move no row of any table to another tenant', async () => {
  expect(tree.tables.length).toBeGreaterThan(10);
  expect(await movedByApp()).toEqual([]);
});

it('TI-06 keeps every row where it is by its trigger, too, whoever asks', async () => {
  const { rows } = tree.inspection;
  const moved: string[] = [];
  for (const { name, text, values } of tree.tables.flatMap(moves)) {
    await rows('begin');
    await rows(text, values).then(
      () => moved.push(name),
      (error: { code: string }) => error.code === '42501' || moved.push(`${name}: ${error.code}`),
    );
    await rows('rollback');
  }
  expect(moved).toEqual([]);
});

it.each(['stranger', 'below'] as const)(
  'TI-06 moves nothing by saving an entity under a tenant that is %s',
  async (to) => {
    const uow = new UnitOfWork(dataSource, new Clock());
    const actor = systemActor('test', tree.own.partner, [ROOT_TENANT_ID, tree.own.partner]);
    const before = await state();
    const answers: string[] = [];
    for (const { target, tablePath } of dataSource.entityMetadatas) {
      const table = `public.${tablePath}`;
      if (!tree.tables.includes(table)) continue;
      const { id } = tree.lying(tree.own, table).row;
      const { customer, partner } = tree[to];
      const saved = uow.run(actor, async (tx) => {
        const rows = tx.unscoped(target, 'an attempt to move a row');
        const entity = await rows.findOneByOrFail({ id });
        await rows.save({ ...entity, tenantId: customer, tenantPath: [ROOT_TENANT_ID, partner, customer] });
      });
      answers.push(
        await saved.then(
          () => 'left as it was',
          (error: unknown) => String(databaseErrorOf(error)?.code),
        ),
      );
    }
    expect(answers.length).toBeGreaterThan(4);
    // What an entity may not write is not even sent; what is sent is refused.
    expect(answers.filter((answer) => !['left as it was', '42501'].includes(answer))).toEqual([]);
    expect(await state()).toEqual(before);
  },
);

it('TI-06 finds a tenant that can be written over', async () => {
  await tree.inspection.rows('grant update (tenant_id) on outbound_emails to tenantry_app');
  expect(await movedByApp()).toEqual([]);
  await tree.inspection.rows('alter table outbound_emails disable trigger outbound_emails_tenant');
  // The policy looks at the path, which stays: even a stranger's tenant would be taken.
  expect(await movedByApp()).toEqual(['public.outbound_emails.tenant_id: 1', 'public.outbound_emails.tenant_id: 1']);
});
