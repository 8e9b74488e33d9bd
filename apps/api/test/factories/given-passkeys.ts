import type { PasskeyAssertion, UserId } from '@tenantry/contracts';
import { passkeySignInRoutes as adminRoutes, secondStepRoutes as adminStep } from '@tenantry/contracts/admin';
import { passkeySignInRoutes as customerRoutes, secondStepRoutes as customerStep } from '@tenantry/contracts/customer';
import { Passkeys, userHandleOf } from '../../src/modules/second-factors';
import { systemActor } from '../../src/platform/access/actor';
import { SoftwareAuthenticator } from '../support/passkeys/software-authenticator';
import { TEST_BASE_URL, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

/** The passkeys of a test's people: real keys, and no code that could be used up. */
export class GivenPasskeys {
  private readonly authenticators = new Map<string, SoftwareAuthenticator>();

  constructor(private readonly target: TestApp) {}

  has(email: string): boolean {
    return this.authenticators.has(email);
  }

  of(email: string): SoftwareAuthenticator {
    const found = this.authenticators.get(email);
    if (!found) throw new Error(`${email} has no passkey`);
    return found;
  }

  /** Gives somebody a passkey, kept as one that they made themselves. */
  async give(email: string, userId: string): Promise<void> {
    const authenticator = new SoftwareAuthenticator(TEST_BASE_URL);
    const { id, publicKey } = authenticator.newCredential(userHandleOf(userId));
    await this.target.uow.run({ ...systemActor('test'), userId: userId as UserId }, (tx) =>
      this.target.app
        .get(Passkeys)
        .keep(tx, 'Prova', { credentialId: id, publicKey, counter: 0, transports: ['internal'], backedUp: false }),
    );
    this.authenticators.set(email, authenticator);
  }

  /** Signs in with the passkey alone. */
  async signIn(client: TestClient, email: string): Promise<TestClient> {
    const { status } = await this.answered(client, email);
    if (status !== 200) throw new Error(`sign-in by passkey answered ${status}`);
    return client;
  }

  /** What a sign-in with the passkey alone gets. */
  async answered(client: TestClient, email: string) {
    const routes = client.audience === 'admin' ? adminRoutes : customerRoutes;
    const { body } = await client.call(routes.options);
    return client.call(routes.signIn, { body: { response: this.of(email).answer(body) } });
  }

  /** Gives the second factor in a sign-in whose password was right. */
  async giveSecond(client: TestClient, email: string): Promise<number> {
    const step = client.audience === 'admin' ? adminStep : customerStep;
    const { body } = await client.call(step.passkeyOptions);
    const response: PasskeyAssertion = this.of(email).answer(body);
    return (await client.call(step.givePasskey, { body: { response } })).status;
  }
}
