import type { Role } from '@tenantry/contracts';
import { partnerRoutes, sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { MembershipsService } from '../../../src/modules/accounts';
import { Tenant } from '../../../src/modules/tenants';
import { systemActor } from '../../../src/platform/access/actor';
import { Sessions } from '../../../src/platform/access/sessions';
import { databaseErrorOf } from '../../../src/platform/database/database-error';
import { Refusal } from '../../../src/platform/http/problem';
import { Given, PASSWORD } from '../../factories/given';
import { partnerInputOf } from '../../factories/partner-input';
import type { Inspection } from '../../support/inspect-database';
import type { TestApp } from '../../support/test-app';
import { TestClient } from '../../support/test-client';
import type { Kind, Step } from './tree-oracle';

interface RealTenant {
  id: string;
  name: string;
}
interface RealPerson {
  client: TestClient;
  email: string;
  userId: string;
}

/** The same tree in the product: every step of the model as a call, answered by `done` or the code of the refusal. */
export class TreeWorld {
  readonly tenants: RealTenant[] = [];
  readonly people: RealPerson[] = [];
  /** Steps with their answers, to tell whether everything was tried. */
  readonly outcomes = new Set<string>();

  constructor(
    readonly target: TestApp,
    private readonly given: Given,
    private readonly database: Inspection,
  ) {}

  tenant = (index: number) => this.tenants[index] as RealTenant;
  person = (index: number) => this.people[index] as RealPerson;

  /** `parent` undefined: a tier-1 partner, made by the platform. */
  async create(client: TestClient, kind: Kind, parent?: number): Promise<string> {
    const name = this.given.unique('albero');
    const parentId = parent === undefined ? undefined : this.tenant(parent).id;
    const key = { 'idempotency-key': name };
    const answer =
      kind === 'partner'
        ? await client.call(partnerRoutes.create, { body: partnerInputOf(name, { parentId }) }, key)
        : await this.given.createCustomer(client, { parentId, company: name }, name);
    if (answer.status !== 201) return answer.problem.code;
    this.tenants.push({ id: answer.body.id, name });
    return 'done';
  }

  async invite(at: number, role: Role): Promise<void> {
    this.people.push(await this.given.person(this.tenant(at).id, role));
  }

  async change(by: number, of: number, step: Step): Promise<string> {
    const { client } = this.person(by);
    const [, token = ''] = client.cookieHeader().split('=');
    const actor = await this.target.app.get(Sessions).find(token, client.audience);
    if (!actor) return 'notSignedIn';
    const service = this.target.app.get(MembershipsService);
    const [row] = await this.database.rows('select id, version from memberships where user_id = $1', [
      this.person(of).userId,
    ]);
    const [id, version] = [String(row?.['id']), Number(row?.['version'])];
    const work =
      typeof step === 'object' ? service.changeRole(actor, id, step.role, version) : service[step](actor, id, version);
    return work.then(
      () => 'done',
      (error: unknown) => {
        if (error instanceof Refusal) return error.code;
        throw error;
      },
    );
  }

  /** With what staff and customers come with: a passkey, a password. */
  async signIn(index: number): Promise<string> {
    const person = this.person(index);
    const { audience } = person.client;
    const client = new TestClient(this.target, audience);
    const door = audience === 'admin' ? adminDoor : customerDoor;
    const answer = this.given.passkeys.has(person.email)
      ? await this.given.passkeys.answered(client, person.email)
      : await client.call(door.signIn, { body: { email: person.email, password: PASSWORD } });
    if (answer.status !== 200) return answer.problem.code;
    this.people[index] = { ...person, client };
    return 'done';
  }

  /** The command comes with its own issue: here the system does it. */
  async setOpen(at: number, open: boolean): Promise<void> {
    await this.target.uow.run(systemActor('test'), (tx) =>
      tx.scoped(Tenant).updateWhere({ id: this.tenant(at).id }, { status: open ? 'active' : 'disabled' }),
    );
  }

  /** Not supported yet, and refused by the database whoever tries: gives the SQLSTATE. */
  move(at: number, to: number): Promise<string> {
    const work = this.target.uow.run(systemActor('test'), (tx) =>
      tx.query('update tenants set parent_id = $2 where id = $1', [this.tenant(at).id, this.tenant(to).id]),
    );
    return work.then(
      () => 'done',
      (error: unknown) => databaseErrorOf(error)?.code ?? 'failed',
    );
  }

  /** Paths as the rows have them, as positions in the tree. */
  async paths(): Promise<number[][]> {
    const ids = this.tenants.map(({ id }) => id);
    const rows = await this.database.rows('select id, tenant_path from tenants where id = any ($1)', [ids]);
    const byId = new Map(rows.map((row) => [row['id'], row['tenant_path'] as string[]]));
    return ids.map((id) => (byId.get(id) ?? []).slice(1).map((one) => ids.indexOf(one)));
  }
}
