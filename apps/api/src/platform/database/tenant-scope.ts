import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { levelOf, type Actor } from '../access/actor';
import { notFound } from '../http/problem';

/** What every entity of a tenant has. */
export interface TenantOwned extends ObjectLiteral {
  id: string;
  tenantId: string;
}

/**
 * The rows of one table that lie in the actor's part of the tree. There is no way to build a query here that lacks the
 * tenant (house rule 7); row-level security stands behind it all the same.
 */
export class TenantScope<E extends TenantOwned> {
  constructor(
    private readonly manager: EntityManager,
    private readonly entity: EntityTarget<E>,
    private readonly actor: Actor,
  ) {}

  private get within(): string {
    return `tenant_path[${levelOf(this.actor)}] = :tenantOfActor`;
  }

  /** Rows that match, in no particular order. */
  find(where: FindOptionsWhere<E>): Promise<E[]> {
    return this.manager
      .createQueryBuilder(this.entity, 'row')
      .where(where)
      .andWhere(`"row".${this.within}`, { tenantOfActor: this.actor.tenantId })
      .getMany();
  }

  /** The row with this id, or the same "not found" as for an id that never was (house rule 8). */
  async getOrNotFound(id: string): Promise<E> {
    const [row] = await this.find({ id } as FindOptionsWhere<E>);
    if (!row) throw notFound();
    return row;
  }

  /** Inserts rows and returns them with what the database filled in. */
  async insert(...rows: QueryDeepPartialEntity<E>[]): Promise<E[]> {
    if (rows.length === 0) return [];
    const result = await this.manager
      .createQueryBuilder()
      .insert()
      .into(this.entity)
      .values(rows)
      .returning('*')
      .updateEntity(false)
      .execute();
    return (result.raw as Record<string, unknown>[]).map((raw) => this.hydrate(raw));
  }

  /**
   * Changes the rows that still match `where` and returns the first of them, or null when none did: the conditional
   * update that settles a race (house rule 10). The version goes up by itself.
   */
  async updateWhere(where: FindOptionsWhere<E>, change: QueryDeepPartialEntity<E>): Promise<E | null> {
    const { raw } = await this.manager
      .createQueryBuilder()
      .update(this.entity)
      .set({ ...change, version: () => 'version + 1' } as unknown as QueryDeepPartialEntity<E>)
      .where(where)
      .andWhere(this.within, { tenantOfActor: this.actor.tenantId })
      .returning('*')
      .updateEntity(false)
      .execute();
    const [first] = raw as Record<string, unknown>[];
    return first ? this.hydrate(first) : null;
  }

  private hydrate(raw: Record<string, unknown>): E {
    const { columns } = this.manager.connection.getMetadata(this.entity);
    const values = columns.map((column) => [column.propertyName, raw[column.databaseName]] as const);
    return Object.assign(Object.create(null) as E, Object.fromEntries(values));
  }
}
