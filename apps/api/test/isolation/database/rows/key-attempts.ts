import { insertStatement, whereRow, type TenantTree } from './tenant-tree';
import type { Statement } from './attempt';
import { tenantRows, type Place } from './tenant-rows';
import { keyToAnybody } from '../reviewed-keys';

/** A foreign key of a table of tenants to another one, or to people. */
interface TenantKey {
  name: string;
  own: string;
  target: string;
  columns: string[];
  target_columns: string[];
}

export async function tenantKeys({ inspection }: TenantTree): Promise<TenantKey[]> {
  const keys = await inspection.rows(`
    select name, own, target, columns, target_columns from reviewed.foreign_keys
    where kind in ('owned', 'published', 'history') and (target_kind in ('owned', 'published', 'history') or target = 'identity.users')
    order by name`);
  return (keys as unknown as TenantKey[]).filter(({ name }) => name !== keyToAnybody);
}

/** What the key's columns are when they point at the row of `place`. A composite key keeps the tenant of its own row. */
async function pointingAt(tree: TenantTree, key: TenantKey, place: Place): Promise<[column: string, value: unknown][]> {
  if (key.target === 'identity.users') return key.columns.map((column) => [column, place.people[0]]);
  const where = whereRow(tree.lying(place, key.target).spare);
  const [row] = await tree.inspection.rows(`select * from ${key.target} where ${where.text}`, where.values);
  if (!row) throw new Error(`${key.target} has no row to point at`);
  return key.columns
    .map((column, index): [string, unknown] => [column, row[String(key.target_columns[index])]])
    .filter(([column]) => key.columns.length === 1 || column !== 'tenant_id');
}

/** A new row of `own`, and the one that lies there, made to point at the row of another place. */
export async function keyAttempts(
  tree: TenantTree,
  key: TenantKey,
  other: Place,
): Promise<{ insert: Statement; update: Statement }> {
  const foreign = await pointingAt(tree, key, other);
  const row = { ...tenantRows[key.own]?.(tree.own, 1), ...Object.fromEntries(foreign) };
  const assigned = foreign.map(([column], index) => `${column} = $${index + 1}`).join(', ');
  const where = whereRow(tree.lying(tree.own, key.own).row, foreign.length + 1);
  return {
    insert: insertStatement(key.own, row),
    update: {
      text: `update ${key.own} set ${assigned} where ${where.text}`,
      values: [...foreign.map(([, value]) => value), ...where.values],
    },
  };
}
