import { randomBytes } from 'node:crypto';
import type { Role } from '@tenantry/contracts';
import {
  customerRoutes,
  partnerRoutes,
  planRoutes,
  productRoutes,
  sessionRoutes as adminDoor,
  unitTypeRoutes,
} from '@tenantry/contracts/admin';
import { sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { People } from '../../src/modules/accounts';
import { systemActor } from '../../src/platform/access/actor';
import { ROOT_TENANT_ID } from '../../src/platform/access/root-tenant';
import { PasswordHasher } from '../../src/platform/crypto/password-hasher';
import { givePassword } from '../../src/seeds/seeding';
import type { TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';
import { GivenApps } from './given-apps';
import { GivenPasskeys } from './given-passkeys';

export const PASSWORD = 'correct horse battery';

const CUSTOMER_ROLES: readonly Role[] = ['owner', 'billing_admin', 'admin', 'member'];

/** Makes what a test needs through the product itself; every name is new, so that tests do not meet. */
export class Given {
  private hash: Promise<string> | undefined;
  private root: Promise<TestClient> | undefined;

  readonly passkeys: GivenPasskeys;
  readonly apps: GivenApps;

  constructor(private readonly target: TestApp) {
    this.passkeys = new GivenPasskeys(target);
    this.apps = new GivenApps(target);
  }

  unique(prefix: string): string {
    return `${prefix}-${randomBytes(4).toString('hex')}`;
  }

  /** What is kept of everybody's password. */
  passwordHash(): Promise<string> {
    this.hash ??= this.target.app.get(PasswordHasher).hash(PASSWORD);
    return this.hash;
  }

  /** A platform administrator, signed in; one for the whole file. */
  platform(): Promise<TestClient> {
    this.root ??= this.person(ROOT_TENANT_ID, 'platform_admin').then(({ client }) => client);
    return this.root;
  }

  /** A person with this role in a tenant, who has a password and is signed in; staff without a factor half-way. */
  async person(
    tenantId: string,
    role: Role,
    { firstName = 'Ada', lastName = 'Prova', domain = 'people.example', hasFactor = true } = {},
  ): Promise<{ client: TestClient; email: string; userId: string }> {
    const email = `${this.unique(role.replace('_', '-'))}@${domain}`;
    const audience = CUSTOMER_ROLES.includes(role) ? 'customer' : 'admin';
    const { userId } = await this.target.uow.run(systemActor('test'), (tx) =>
      this.target.app.get(People).inviteAdministrator(tx, {
        tenantId,
        tenantName: 'test',
        role,
        email,
        firstName,
        lastName,
        language: 'it',
        timezone: 'Europe/Rome',
        mail: { sendAt: new Date(tx.now.getTime() + 864e5 * 3650), localDate: null },
      }),
    );
    await givePassword(this.target.app, userId, audience, await this.passwordHash());
    if (audience === 'admin' && hasFactor) await this.passkeys.give(email, userId);
    return { client: await this.signedIn(audience, email), email, userId };
  }

  /** Staff come with their passkey, which is both factors in one; the others with their password. */
  async signedIn(audience: 'admin' | 'customer', email: string, password = PASSWORD): Promise<TestClient> {
    const client = new TestClient(this.target, audience);
    if (this.passkeys.has(email)) return this.passkeys.signIn(client, email);
    const door = audience === 'admin' ? adminDoor : customerDoor;
    const { status } = await client.call(door.signIn, { body: { email, password } });
    if (status !== 200) throw new Error(`sign-in answered ${status}`);
    return client;
  }

  /** A partner with an administrator who is signed in; below the platform, or below `parentId`. */
  async partner(parentId?: string): Promise<{ id: string; name: string; admin: TestClient }> {
    const root = await this.platform();
    const name = this.unique('Partner');
    const { body } = await root.call(
      partnerRoutes.create,
      {
        body: {
          parentId,
          name,
          city: 'Padova',
          region: 'Veneto (PD)',
          firstName: 'Gea',
          lastName: 'Riva',
          email: `${this.unique('first')}@partner.example`,
          language: 'it',
          timezone: 'Europe/Rome',
        },
      },
      { 'idempotency-key': this.unique('key') },
    );
    const { client } = await this.person(body.id, 'partner_admin');
    return { id: body.id, name, admin: client };
  }

  /** A plan of the platform, visible to everybody below. */
  async plan(overrides: Record<string, unknown> = {}, owner?: TestClient) {
    const root = await this.platform();
    const code = `unit_${randomBytes(4).toString('hex')}`;
    const label = { one: 'casella', other: 'caselle' };
    const unit = await root.call(unitTypeRoutes.create, {
      body: { code, labels: { it: label, en: { one: 'mailbox', other: 'mailboxes' } } },
    });
    const product = await root.call(productRoutes.create, {
      body: { name: this.unique('Posta'), vendor: 'Alpina', unitTypeId: unit.body.id },
    });
    const { body } = await (owner ?? root).call(planRoutes.create, {
      body: {
        name: this.unique('Piano'),
        productId: product.body.id,
        versionType: 'full',
        period: { count: 12, unit: 'month' },
        minUnits: 5,
        maxUnits: 500,
        stepUnits: 5,
        unitPrice: 5040,
        currency: 'EUR',
        enabled: true,
        visibleToSubPartners: true,
        ...overrides,
      },
    });
    return body;
  }

  /** The wizard's input with only what is required. */
  customerInput(overrides: Record<string, unknown> = {}) {
    const accountName = this.unique('cliente');
    return {
      accountName,
      company: `Officine ${accountName}`,
      city: 'Bassano del Grappa',
      region: 'Veneto (VI)',
      country: null,
      address1: null,
      address2: null,
      postcode: null,
      phone: null,
      vatNumber: null,
      fiscalCode: null,
      certifiedEmail: null,
      sdiCode: null,
      notes: null,
      externalReference: null,
      timezone: 'Europe/Rome',
      firstName: 'Lucia',
      lastName: 'Ferraro',
      email: `lucia@${accountName}.example`,
      emergencyEmail: null,
      language: 'it',
      accountMail: { when: 'now' },
      ...overrides,
    };
  }

  /** Calls the wizard's route; a fresh idempotency key unless one is given. */
  createCustomer(client: TestClient, overrides: Record<string, unknown> = {}, key = this.unique('key')) {
    return client.call(customerRoutes.create, { body: this.customerInput(overrides) }, { 'idempotency-key': key });
  }
}
