import type { HalfStage, Role, RouteShape } from '@tenantry/contracts';
import { audienceOf, reachOf } from '@tenantry/contracts';
import { ROOT_TENANT_ID } from '../../../src/platform/access/root-tenant';
import type { Environment } from '../../../src/platform/config/environment';
import { Given } from '../../factories/given';
import { inspectDatabase, type Inspection } from '../../support/inspect-database';
import { SoftwareAuthenticator } from '../../support/passkeys/software-authenticator';
import { TEST_BASE_URL, createTestApp, type TestApp } from '../../support/test-app';
import { TestClient } from '../../support/test-client';
import { isIn, type FuzzActor } from './fuzz-actor';
import { lookAround, makeContent } from './fuzz-content';
import { letBackIn } from './let-back-in';
import { mailedLinks, noLinks, type Links } from './mailed-links';
import { signInAgain } from './sign-in-again';

const inDays = (days: number) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);

/** A tree with everything that a route can name, a stranger beside it, and people of every kind in it. */
export class FuzzWorld {
  readonly actors: FuzzActor[] = [];
  /** Ids by the name that stands for them in a path or a field. */
  readonly ids: Record<string, string[]> = {};
  /** Of links that mails would carry, by audience. */
  readonly links: Record<'admin' | 'customer', Links> = { admin: noLinks(), customer: noLinks() };
  /** Makes new passkeys for whoever is asked to. */
  readonly authenticator = new SoftwareAuthenticator(TEST_BASE_URL);
  /** The newest version that an answer has told, by id; of a profile by its actor. */
  readonly versions = new Map<string, number>();

  private constructor(
    readonly target: TestApp,
    readonly given: Given,
    readonly database: Inspection,
  ) {}

  static async start(environment: Partial<Environment> = {}): Promise<FuzzWorld> {
    const target = await createTestApp({ rateFactor: 100_000, environment });
    const world = new FuzzWorld(target, new Given(target), await inspectDatabase(target.database));
    await world.settle();
    return world;
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.target.close();
  }

  actor(name: string): FuzzActor {
    const found = this.actors.find((one) => one.name === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  }

  /** Lets later calls name a thing that an answer has told of. */
  meet(collection: string, id: string): void {
    const known = (this.ids[collection] ??= []);
    if (known.length < 200 && !known.includes(id)) known.push(id);
  }

  /** Who may call the route at all; the others are tried as well, and less often. */
  insiders(route: RouteShape): FuzzActor[] {
    const here = this.actors.filter(({ audience }) => audience === audienceOf(route));
    const { permission, stage } = route;
    if (permission === 'anyone') return here.filter(({ person }) => person === undefined);
    if (permission === 'halfSignedIn')
      return here.filter(({ person }) => person?.stage && (stage === undefined || person.stage === stage));
    return here.filter(
      (actor) => isIn(actor) && (permission === 'signedIn' || (actor.person && reachOf(actor.person.role, permission))),
    );
  }

  /** Signs in once more whoever has left, was shut out, or whose session has moved on. */
  async renew(actor: FuzzActor): Promise<void> {
    if (!actor.person) return;
    const people = this.actors.flatMap(({ person }) => person ?? []);
    await letBackIn(this.database, people, await this.given.passwordHash());
    await signInAgain(this, actor, actor.person);
  }

  private async settle(): Promise<void> {
    const { given } = this;
    const partner = await given.partner();
    const below = await given.partner(partner.id);
    const stranger = await given.partner();
    await this.addPerson(ROOT_TENANT_ID, 'platform_admin');
    for (const role of ['partner_admin', 'partner_sales', 'partner_helpdesk', 'partner_reader'] as const)
      await this.addPerson(partner.id, role);
    const plans = [await given.plan(), await given.plan(), await given.plan({}, stranger.admin)];
    const own = await this.customers(partner.admin, plans[0]?.id);
    const theirs = await this.customers(stranger.admin, plans[0]?.id, 1);
    for (const role of ['owner', 'admin', 'member'] as const) await this.addPerson(own[0] ?? '', role);
    for (const audience of ['admin', 'customer'] as const)
      this.actors.push({
        name: `nobody (${audience})`,
        audience,
        told: {},
        client: new TestClient(this.target, audience),
      });
    const elsewhere = (await given.createCustomer(partner.admin)).body.id;
    for (const stage of ['second_factor', 'enrolment'] as const) {
      await this.addPerson(partner.id, 'partner_reader', stage);
      await this.addPerson(elsewhere, 'member', stage);
    }
    // Those within reach more often: most calls shall get past the first rule.
    const tenants = [partner.id, partner.id, partner.id, below.id, below.id, stranger.id, ROOT_TENANT_ID];
    const customers = [...own, ...theirs];
    Object.assign(this.ids, { customers, customerId: customers, exceptId: customers, parentId: tenants });
    const planIds = [...plans, ...plans.slice(0, 2), ...plans.slice(0, 2)].map(({ id }) => id);
    Object.assign(this.ids, { plans: planIds, planId: planIds });
    await lookAround(this, partner.admin, own);
    await makeContent(this, partner.admin, own);
    for (const [audience, tenantId, role] of [
      ['admin', partner.id, 'partner_reader'],
      ['customer', own[0] ?? '', 'member'],
    ] as const)
      this.links[audience] = await mailedLinks(this, audience, () => given.person(tenantId, role));
  }

  private async addPerson(tenantId: string, role: Role, stage?: HalfStage): Promise<void> {
    const { client, email, userId } = await this.given.person(tenantId, role);
    const person = { role, email, userId, tenantId, recoveryCodes: [], ...(stage && { stage }) };
    const { audience } = client;
    const actor = { name: stage ? `${role} before ${stage}` : role, audience, client, told: {}, person };
    this.actors.push(actor);
    if (!this.given.passkeys.has(email)) await this.given.passkeys.give(email, userId);
    if (stage) await this.renew(actor);
  }

  private async customers(admin: TestClient, planId: string | undefined, count = 3): Promise<string[]> {
    const ids: string[] = [];
    for (let made = 0; made < count; made += 1) {
      const { body } = await this.given.createCustomer(admin, {
        accountMail: { when: 'date', date: inDays(300) },
        plans: [{ planId, units: 10, startDate: inDays(0) }],
      });
      ids.push(body.id);
    }
    return ids;
  }
}
