import type { Actor } from './actors';
import { isHalf } from './half-signed-in';
import type { World } from './world';

// Counters of calls and the queue of the worker belong to nobody.
const TABLES = `select c.relname::text as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_path')
  order by 1`;

/**
 * A digest of every row that lies outside of an actor's part of the tree, by table; for somebody who is nobody, of every
 * row. Also of the people who belong to nobody within reach.
 */
export class ForeignRows {
  private statement: string | undefined;

  constructor(private readonly world: World) {}

  async digest(actor: Actor): Promise<Record<string, string>> {
    this.statement ??= await this.build();
    const level = actor.role === undefined && !isHalf(actor) ? 99 : actor.place.level;
    const rows = await this.world.database.rows(this.statement, [level, actor.place.id]);
    return Object.fromEntries(rows.map((row) => [String(row['name']), String(row['digest'])]));
  }

  private async build(): Promise<string> {
    const tables = (await this.world.database.rows(TABLES)).map((row) => String(row['name']));
    const digest = `coalesce(sum(hashtextextended(r::text, 0)), 0)::text || '/' || count(*) as digest`;
    const foreign = tables.map(
      (name) =>
        `select '${name}' as name, ${digest} from ${name} r where r.tenant_path[$1::int] is distinct from $2::uuid`,
    );
    return [
      ...foreign,
      `select 'users', coalesce(sum(hashtextextended(concat(r.email, r.first_name, r.last_name, r.password_hash, r.status), 0)), 0)::text || '/' || count(*)
       from identity.users r where not exists (
         select from memberships m where m.user_id = r.id and m.tenant_path[$1::int] is not distinct from $2::uuid)`,
    ].join(' union all ');
  }
}
