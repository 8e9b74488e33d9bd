import type { RouteShape } from '@tenantry/contracts';
import { DataSource } from 'typeorm';
import { migrations } from '../../../src/migrations';
import { systemActor } from '../../../src/platform/access/actor';
import { refuseUnsafeDatabase } from '../../../src/platform/database/data-source';
import { refuseUnsafeRoles } from '../../../src/platform/database/safe-role';
import type { CatalogueRule } from '../database/catalogue/catalogue-rule';
import { functionRules } from '../database/catalogue/function-rules';
import { grantRules } from '../database/catalogue/grant-rules';
import { keyRules } from '../database/catalogue/key-rules';
import { roleRules } from '../database/catalogue/role-rules';
import { tableRules } from '../database/catalogue/table-rules';
import type { Actor } from './actors';
import { Doors } from './doors';
import { shown } from './judge';
import { Walk } from './walk';
import type { World } from './world';

const RULES: readonly CatalogueRule[] = [...tableRules, ...grantRules, ...roleRules, ...functionRules, ...keyRules];

/** Which proof found something, and what. */
export interface Found {
  by: 'walk' | 'doors' | 'catalogue' | 'start' | 'jobs' | 'connections';
  what: string;
}

/** All that stands guard over isolation, run against a world whose review schema is open: the walk and what it walks on. */
export class Proofs {
  constructor(
    private readonly world: World,
    private readonly actors: readonly Actor[],
  ) {}

  async run(routes: readonly RouteShape[]): Promise<Found[]> {
    const by = (name: Found['by'], found: readonly string[]) => found.map((what) => ({ by: name, what }));
    const walk = await new Walk(this.world, this.actors).run(routes);
    return [
      ...by('walk', walk.findings.map(shown)),
      ...by('doors', await new Doors(this.world, this.actors).foreignLinks()),
      ...by('catalogue', await this.catalogue()),
      ...by('start', await this.start()),
      ...by('jobs', await this.jobs()),
      ...by('connections', await this.connections()),
    ];
  }

  private async catalogue(): Promise<string[]> {
    const found: string[] = [];
    for (const { text } of RULES)
      found.push(...(await this.world.database.rows(text)).map((row) => String(row['finding'])));
    return found;
  }

  /** What would keep the server from starting on this database. */
  private async start(): Promise<string[]> {
    const { database, app } = this.world.target;
    const refusals = [
      () => refuseUnsafeRoles(database),
      () =>
        refuseUnsafeDatabase(
          app.get(DataSource),
          migrations.map(({ name }) => name),
        ),
    ];
    const found: string[] = [];
    for (const refuse of refusals) await refuse().catch((error: unknown) => found.push((error as Error).message));
    return found;
  }

  /** Jobs of another tenant, and of none, that the queue takes. */
  private async jobs(): Promise<string[]> {
    const [own, stranger] = [this.world.place('p1').id, this.world.place('p2').id];
    const found: string[] = [];
    for (const payload of [{ tenantId: stranger }, {}])
      await this.world.target.uow
        .run(systemActor('test', own), (tx) =>
          tx.query(`select jobs.enqueue('none', $1, now(), null, 1)`, [JSON.stringify(payload)]),
        )
        .then(
          () => found.push(`a job with ${JSON.stringify(payload)}`),
          () => undefined,
        );
    return found;
  }

  /** Settings of a tenant that stayed on a connection after its transaction. */
  private async connections(): Promise<string[]> {
    const rows = await this.world.target.uow.lookUp<{ tenant: string | null }>(
      { name: 'left-over', text: `select nullif(current_setting('app.tenant', true), '') as tenant` },
      [],
    );
    return rows.flatMap(({ tenant }) => (tenant === null ? [] : [`app.tenant is still ${tenant}`]));
  }
}
