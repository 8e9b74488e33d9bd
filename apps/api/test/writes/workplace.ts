import type { Customer, Plan } from '@tenantry/contracts/admin';
import { v7 as uuid } from 'uuid';
import { systemActor } from '../../src/platform/access/actor';
import { hashOf, newToken } from '../../src/platform/crypto/secret-token';
import { Given } from '../factories/given';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

type AppAudience = 'admin' | 'customer';

/** Those on whose behalf the prepared writes are made, and what they need to be there. */
export class Workplace {
  readonly given: Given;

  private constructor(
    readonly target: TestApp,
    /** Who defines the catalogue. */
    readonly root: TestClient,
    readonly partner: { id: string; admin: TestClient },
    /** A plan that every assignment uses: each customer is another one. */
    readonly plan: Plan,
  ) {
    this.given = new Given(target);
  }

  static async in(target: TestApp): Promise<Workplace> {
    const given = new Given(target);
    return new Workplace(target, await given.platform(), await given.partner(), await given.plan());
  }

  async customer(overrides: Record<string, unknown> = {}): Promise<Customer['id']> {
    return (await this.given.createCustomer(this.partner.admin, overrides)).body.id;
  }

  /** Somebody who is signed in to this app, in a tenant of their own kind. */
  async personOf(audience: AppAudience) {
    const tenantId = audience === 'admin' ? this.partner.id : await this.customer();
    const person = await this.given.person(tenantId, audience === 'admin' ? 'partner_reader' : 'owner');
    return { ...person, tenantId };
  }

  async membershipOf(tenantId: string, userId: string): Promise<string> {
    const [member] = await this.target.uow.read(systemActor('test', tenantId), (tx) =>
      tx.query<{ id: string }>('select membership_id as id from identity.people_of($1) where user_id = $2', [
        tenantId,
        userId,
      ]),
    );
    return member?.id ?? '';
  }

  /** The secret of a mailed link with which this person may choose a password. */
  async passwordLink(audience: AppAudience, { userId, tenantId }: { userId: string; tenantId: string }) {
    const token = newToken();
    await this.target.uow.run(systemActor('test', tenantId), (tx) =>
      tx.query(`select identity.issue_token($1, $2, 'reset_password', $3, $4, $5, tenancy.now(), '1 hour')`, [
        uuid(),
        hashOf(token),
        audience,
        userId,
        tenantId,
      ]),
    );
    return token;
  }
}
