import type { UserId } from '@tenantry/contracts';
import { totpCodeAt, TotpFactor } from '../../src/modules/second-factors';
import { systemActor } from '../../src/platform/access/actor';
import type { TestApp } from '../support/test-app';

const STEP = 30_000;

/** The authenticator apps of a test's people; each code is given out once, as the product takes it once. */
export class GivenApps {
  private readonly apps = new Map<string, { secret: string; lastStep: number }>();

  constructor(private readonly target: TestApp) {}

  /** Gives somebody an app that is in use; setting it up took the code before the present one. */
  async give(userId: string): Promise<void> {
    const totp = this.target.app.get(TotpFactor);
    const step = this.step() - 1;
    await this.target.uow.run({ ...systemActor('test'), userId: userId as UserId }, async (tx) => {
      const { secret } = await totp.begin(tx, 'somebody@people.example');
      await totp.confirm(tx, totpCodeAt(secret, new Date(step * STEP)));
      this.apps.set(userId, { secret, lastStep: step });
    });
  }

  /** The next code that was not used yet: of now or, for a clock that is a little ahead, the one after it. */
  nextCode(userId: string): string {
    const app = this.apps.get(userId);
    if (!app) throw new Error('nobody with an app');
    app.lastStep = Math.max(app.lastStep + 1, this.step());
    return totpCodeAt(app.secret, new Date(app.lastStep * STEP));
  }

  /** The code that the app shows so many seconds from now. */
  codeIn(userId: string, seconds: number): string {
    const app = this.apps.get(userId);
    if (!app) throw new Error('nobody with an app');
    return totpCodeAt(app.secret, new Date(this.target.clock.now().getTime() + seconds * 1000));
  }

  private step(): number {
    return Math.floor(this.target.clock.now().getTime() / STEP);
  }
}
