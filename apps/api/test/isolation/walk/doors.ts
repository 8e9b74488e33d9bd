import type { RouteShape } from '@tenantry/contracts';
import { sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { TestClient } from '../../support/test-client';
import type { Actor } from './actors';
import { nameOf } from './judge';
import { passwordLinkFor } from './password-link';
import type { World } from './world';

/** Tries every route that needs a session with the wrong header, and with a cookie of the other app. */
export class Doors {
  constructor(
    private readonly world: World,
    private readonly actors: readonly Actor[],
  ) {}

  /** What was not refused as it must be. */
  async open(routes: readonly RouteShape[]): Promise<string[]> {
    const findings: string[] = [];
    const guests = this.actors.filter(({ role }) => role === 'platform_admin' || role === 'owner');
    for (const route of routes.filter(({ permission }) => permission !== 'anyone'))
      for (const actor of guests)
        for (const [header, expected] of this.headersFor(route, actor)) {
          const { problem } = await actor.client.call(route, {}, { 'x-tenantry-app': header });
          const code = problem?.code;
          if (code !== expected) findings.push(`${nameOf(route)} as ${actor.name} with ${header}: ${code}`);
        }
    return findings;
  }

  /** Links that a door opens although they were made for the other one (TK-02). */
  async foreignLinks(): Promise<string[]> {
    const findings: string[] = [];
    const actor = this.actors.find(({ place }) => place.kind === 'partner');
    for (const [door, other, routes] of [
      ['admin', 'customer', adminDoor],
      ['customer', 'admin', customerDoor],
    ] as const) {
      const token = await passwordLinkFor(this.world, actor as Actor, other);
      const client = new TestClient(this.world.target, door);
      const looked = await client.call(routes.inspectPasswordLink, { body: { token } });
      const used = await client.call(routes.setPassword, { body: { token, password: 'una frase lunga per il giro' } });
      for (const { status, problem } of [looked, used])
        if (problem?.code !== 'linkInvalid') findings.push(`a link for ${other} at the door of ${door}: ${status}`);
    }
    return findings;
  }

  private headersFor(route: RouteShape, actor: Actor): [string | undefined, string][] {
    const audience = route.path.split('/')[1] ?? '';
    const wrong = audience === 'admin' ? 'customer' : 'admin';
    const refused: [string | undefined, string][] = [
      [wrong, 'wrongAudience'],
      [undefined, 'wrongAudience'],
      ['public', 'wrongAudience'],
    ];
    // The right header alone opens nothing: the other app's cookie is not even read.
    return audience === actor.audience ? refused : [...refused, [audience, 'notSignedIn']];
  }
}
