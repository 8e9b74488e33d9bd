import type { QueryRunner } from 'typeorm';

/**
 * The four kinds of table of design/isolation.md.
 * - `owned`: rows of a tenant; its ancestors and itself see and write them.
 * - `published`: written as owned; rows with `visible_to_sub_partners` can also be read below their owner.
 * - `platform`: everybody reads, only the root tenant writes.
 * - `identity`: no grant for the app at all; reached through the definer functions of schema `identity`.
 */
export type TableKind = 'owned' | 'published' | 'platform' | 'identity';

// One spelling for all tables: measured to keep ordered index scans (design/isolation.md). `nullif` because the setting
// is '' and not null once a connection has served a transaction.
const OWN = `array_position(tenant_path, (select nullif(current_setting('app.tenant', true), '')::uuid)) is not null`;
const PUBLISHED = `(visible_to_sub_partners and tenant_id = any ((select nullif(current_setting('app.path', true), '')::uuid[])::uuid[]))`;
const AT_ROOT = `(select cardinality(nullif(current_setting('app.path', true), '')::uuid[]) = 1)`;

const NEVER_CHANGED = ['id', 'tenant_id', 'tenant_path', 'created_at', 'created_by'];

async function grantUpdate(runner: QueryRunner, table: string): Promise<void> {
  const rows: { column_name: string }[] = await runner.query(
    `select column_name::text from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  );
  const columns = rows.map((row) => row.column_name).filter((name) => !NEVER_CHANGED.includes(name));
  await runner.query(`grant update (${columns.map((name) => `"${name}"`).join(', ')}) on ${table} to tenantry_app`);
}

/**
 * Enables and forces row-level security on a table and grants the app what its kind allows. Every migration that makes a
 * table calls this; the server refuses to start when a table lacks it.
 * `appendOnly`: rows can be inserted and read, never changed. `deletable`: rows may be removed, not only marked.
 */
export async function protectTable(
  runner: QueryRunner,
  table: string,
  kind: TableKind,
  { appendOnly = false, deletable = false }: { appendOnly?: boolean; deletable?: boolean } = {},
): Promise<void> {
  const name = kind === 'identity' ? `identity.${table}` : table;
  await runner.query(`alter table ${name} enable row level security`);
  await runner.query(`alter table ${name} force row level security`);
  await runner.query(`comment on table ${name} is 'kind: ${kind}'`);
  // The owner of the definer functions is no login role; what it may do is what those functions say.
  await runner.query(`create policy definer on ${name} to tenantry_definer using (true) with check (true)`);
  if (kind === 'identity') {
    await runner.query(`grant select, insert, update, delete on ${name} to tenantry_definer`);
    return;
  }
  await runner.query(`grant select on ${name} to tenantry_app, tenantry_definer`);
  if (kind === 'platform') {
    await runner.query(`create policy reading on ${name} for select to tenantry_app using (true)`);
    await runner.query(`create policy adding on ${name} for insert to tenantry_app with check (${AT_ROOT})`);
    await runner.query(
      `create policy changing on ${name} for update to tenantry_app using (${AT_ROOT}) with check (${AT_ROOT})`,
    );
  } else {
    const visible = kind === 'published' ? `${OWN} or ${PUBLISHED}` : OWN;
    await runner.query(`create policy reading on ${name} for select to tenantry_app using (${visible})`);
    await runner.query(`create policy adding on ${name} for insert to tenantry_app with check (${OWN})`);
    await runner.query(
      `create policy changing on ${name} for update to tenantry_app using (${OWN}) with check (${OWN})`,
    );
    await runner.query(`create policy removing on ${name} for delete to tenantry_app using (${OWN})`);
    await runner.query(
      `create trigger ${table}_tenant before insert or update on ${name} for each row execute function tenancy.${
        table === 'tenants' ? 'place_tenant' : 'place_row'
      }()`,
    );
  }
  await runner.query(`grant insert on ${name} to tenantry_app`);
  if (!appendOnly) await grantUpdate(runner, table);
  if (deletable) await runner.query(`grant delete on ${name} to tenantry_app`);
}

const asDefiner = (definition: string): string =>
  definition.replace(/\bas \$\$/, () => `security definer set search_path = pg_catalog, public, pg_temp as $$`);

/** Creates a SECURITY DEFINER function with a fixed search path, owned by the definer role and callable by the app only. */
export async function definerFunction(runner: QueryRunner, signature: string, definition: string): Promise<void> {
  await runner.query(`create function ${asDefiner(definition)}`);
  await runner.query(`revoke all on function ${signature} from public`);
  await runner.query(`alter function ${signature} owner to tenantry_definer`);
  await runner.query(`grant execute on function ${signature} to tenantry_app`);
}

/** Gives a function made by `definerFunction` another body; arguments, result, owner and grants stay as they are. */
export async function replaceDefinerFunction(runner: QueryRunner, definition: string): Promise<void> {
  await runner.query(`create or replace function ${asDefiner(definition)}`);
}
