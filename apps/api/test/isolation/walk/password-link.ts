import { systemActor } from '../../../src/platform/access/actor';
import { hashOf, newToken } from '../../../src/platform/crypto/secret-token';
import { v7 as uuid } from 'uuid';
import type { Actor } from './actors';
import type { World } from './world';

/** The secret of a link to set a password, for somebody of their own whom nobody else signs in as. */
export async function passwordLinkFor(world: World, actor: Actor, audience: 'admin' | 'customer'): Promise<string> {
  const token = newToken();
  const { userId } = await world.spareAt(actor.place, audience, 'link');
  await world.target.uow.run(systemActor('test'), (tx) =>
    tx.query(`select identity.issue_token($1, $2, 'set_password', $3, $4, $5, tenancy.now(), '1 hour')`, [
      uuid(),
      hashOf(token),
      audience,
      userId,
      actor.place.id,
    ]),
  );
  return token;
}
