import type { Role } from '@tenantry/contracts';
import { licenceRoutes } from '@tenantry/contracts/admin';
import { Given } from '../../factories/given';
import { inspectDatabase, type Inspection } from '../../support/inspect-database';
import type { TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';
import { canary } from './canary';

/** A tenant of the world. `key` says where it lies: `p1s2c1` is a customer below the second sub-partner of the first partner. */
export interface Place {
  key: string;
  kind: 'platform' | 'partner' | 'customer';
  id: string;
  parent: Place | undefined;
  children: Place[];
  level: number;
}

/** Whether a place is another one or lies somewhere below it. */
export function isWithin(place: Place | undefined, above: Place): boolean {
  for (let at = place; at; at = at.parent) if (at === above) return true;
  return false;
}

/** A day on which nothing of today's rules has ended yet. */
export const LATER = `${new Date().getFullYear() + 1}-06-01`;

/** The tenants that the walk goes through and what lies in each of them; every text is a canary of its tenant. */
export class World {
  readonly places = new Map<string, Place>();
  readonly plans = new Map<string, string>();
  private readonly definers = new Map<string, TestClient>();
  private readonly spares = new Map<string, { email: string; userId: string }>();
  readonly given: Given;
  root!: TestClient;
  productId = '';
  unitTypeId = '';

  private constructor(
    readonly target: TestApp,
    readonly database: Inspection,
  ) {
    this.given = new Given(target);
  }

  /** Opens the world of a server; `buildWorld` fills it. */
  static async open(target: TestApp): Promise<World> {
    const world = new World(target, await inspectDatabase(target.database));
    world.root = await world.given.platform();
    return world;
  }

  add(key: string, kind: Place['kind'], id: string, parent: Place | undefined): Place {
    const place: Place = { key, kind, id, parent, children: [], level: parent ? parent.level + 1 : 1 };
    this.places.set(key, place);
    parent?.children.push(place);
    return place;
  }

  placeOf(id: string): Place | undefined {
    return [...this.places.values()].find((place) => place.id === id);
  }

  /** Where the membership with this id is; undefined where there is none. */
  async homeOf(membershipId: string): Promise<Place | undefined> {
    const [row] = await this.database.rows('select tenant_id from memberships where id::text = $1', [membershipId]);
    return row && this.placeOf(String(row['tenant_id']));
  }

  place(key: string): Place {
    const place = this.places.get(key);
    if (!place) throw new Error(`no place ${key}`);
    return place;
  }

  /** Whether all canaries are of tenants of which each lies above or below each other. */
  isOneBranch(canaries: readonly { key: string }[]): boolean {
    const places = canaries.map(({ key }) => this.place(key)).toSorted((a, b) => a.level - b.level);
    return places.every((place, index) => index === 0 || isWithin(place, places[index - 1] as Place));
  }

  /** The first customer directly below a partner, and of a customer itself. The platform's are those of its first partner. */
  customerAt(place: Place): Place {
    if (place.kind === 'customer') return place;
    const found = place.children.find(({ kind }) => kind === 'customer') ?? place.children[0];
    if (!found) throw new Error(`no customer at ${place.key}`);
    return this.customerAt(found);
  }

  /** A plan that this place offers; `fresh` makes one whose product nobody has yet. */
  async planAt(place: Place, fresh = false): Promise<string> {
    if (fresh || !this.plans.has(place.key)) await this.addPlan(place);
    return this.plans.get(place.key) as string;
  }

  /** A licence or waiting mail of a customer, which is not used up yet; `fresh` makes a new one. */
  async licenceAt(place: Place, fresh: boolean): Promise<string> {
    const customer = this.customerAt(place);
    if (fresh) await this.assign(customer);
    return this.newest('licences', `cancelled_at is null and tenant_id = '${customer.id}'`);
  }

  async mailAt(place: Place, fresh: boolean): Promise<string> {
    const customer = this.customerAt(place);
    if (fresh) {
      await this.given.person(customer.id, 'member');
      const [user] = await this.database.rows(
        `select id from outbound_emails where tenant_id = $1 order by created_at desc limit 1`,
        [customer.id],
      );
      return String(user?.['id']);
    }
    return this.newest('outbound_emails', `status = 'scheduled' and tenant_id = '${customer.id}'`);
  }

  /** Somebody who signs in at the door of an audience, made once for each place; `use` keeps people apart. */
  async spareAt(
    place: Place,
    audience: 'admin' | 'customer',
    use = 'sign-in',
  ): Promise<{ email: string; userId: string }> {
    const home =
      audience === 'customer' ? this.customerAt(place) : place.kind === 'customer' ? (place.parent as Place) : place;
    const key = `${home.key} ${use}`;
    const found = this.spares.get(key);
    if (found) return found;
    const role = home.kind === 'customer' ? 'member' : home.kind === 'partner' ? 'partner_reader' : 'platform_admin';
    const spare = await this.personAt(home, role);
    this.spares.set(key, spare);
    return spare;
  }

  async personAt(place: Place, role: Role) {
    const names = {
      firstName: canary(place.key, 'users', 'first_name'),
      lastName: canary(place.key, 'users', 'last_name'),
    };
    return this.given.person(place.id, role, names);
  }

  close(): Promise<void> {
    return this.database.close();
  }

  private async newest(table: string, condition: string): Promise<string> {
    const [row] = await this.database.rows(`select id from ${table} where ${condition} order by id desc limit 1`);
    if (!row) throw new Error(`nothing in ${table} with ${condition}`);
    return String(row['id']);
  }

  /** Every text of a customer that may be any text, as its canary. */
  customerTexts(key: string) {
    const of = (column: string) => canary(key, 'tenants', column);
    return {
      company: of('name'),
      city: of('city'),
      region: of('region'),
      country: of('country'),
      address1: of('address'),
      address2: of('address_more'),
      postcode: null,
      phone: of('phone'),
      notes: of('notes'),
      externalReference: of('external_reference'),
      emergencyEmail: `${of('emergency_email')}@elsewhere.example`.toLowerCase(),
    };
  }

  private async addPlan(place: Place): Promise<void> {
    const name = `${canary(place.key, 'service_plans', 'name')} ${this.given.unique('n')}`;
    // The catalogue is the platform's; the plan is made by somebody of the place.
    const plan = await this.given.plan({ name }, await this.definerAt(place));
    this.plans.set(place.key, plan.id);
    this.productId ||= plan.productId;
    const [product] = await this.database.rows('select unit_type_id from products where id = $1', [this.productId]);
    this.unitTypeId ||= String(product?.['unit_type_id']);
  }

  private async definerAt(place: Place): Promise<TestClient> {
    if (place.kind === 'platform') return this.root;
    const found = this.definers.get(place.key) ?? (await this.personAt(place, 'partner_admin')).client;
    this.definers.set(place.key, found);
    return found;
  }

  private async assign(customer: Place): Promise<void> {
    const plan = await this.given.plan();
    const { status } = await this.root.call(
      licenceRoutes.assign,
      { params: { id: customer.id as never }, body: { plans: [{ planId: plan.id, units: 5, startDate: LATER }] } },
      { 'idempotency-key': this.given.unique('key') },
    );
    if (status !== 201) throw new Error(`licence at ${customer.key}: ${status}`);
  }
}
