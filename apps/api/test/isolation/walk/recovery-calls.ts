import { v7 as uuid } from 'uuid';
import { hashOf, newToken } from '../../../src/platform/crypto/secret-token';
import type { Build } from './calls';
import { canary } from './canary';
import { addressAt, addressOf, authenticated, managed } from './email-change-calls';
import type { Place, World } from './world';

type AppAudience = 'admin' | 'customer';

/** Nothing waits for a person any more, so that something may. */
const over = (world: World, userId: string) =>
  world.database.rows(
    `update identity.account_recoveries set status = 'withdrawn', decided_at = now() where user_id = $1 and status = 'waiting'`,
    [userId],
  );

const reasonAt = ({ key }: Place) => `${canary(key, 'users', 'email')} lost the mailbox`;

/** A recovery that waits, of somebody in this place; returns its id. */
async function waiting(world: World, userId: string, audience: AppAudience, place: Place): Promise<string> {
  await over(world, userId);
  const id = uuid();
  await world.database.rows(
    `insert into identity.account_recoveries (id, user_id, tenant_id, audience, kind, old_email, old_email_norm, new_email, new_email_norm, reason,
       requested_by, requested_in, created_at, takes_force_at)
     select $1, u.id, m.tenant_id, $3, 'address', u.email, u.email_norm, $4, $4, $5,
       (select by.user_id from memberships by where by.tenant_id = m.tenant_id and by.user_id <> u.id order by by.id limit 1), m.tenant_id, now(), now() + interval '72 hours'
     from identity.users u join memberships m on m.user_id = u.id where u.id = $2 limit 1`,
    [id, userId, audience, addressAt(world, place), reasonAt(place)],
  );
  return id;
}

const link =
  (audience: AppAudience): Build =>
  async (_, world, actor) => {
    const { userId } = await world.spareAt(actor.place, audience);
    const token = newToken();
    await world.database.rows(
      `insert into identity.tokens (id, token_hash, purpose, audience, user_id, created_at, expires_at, recovery_id)
       values ($1, $2, 'cancel_recovery', $3, $4, now(), now() + interval '1 hour', $5)`,
      [uuid(), hashOf(token), audience, userId, await waiting(world, userId, audience, actor.place)],
    );
    return { body: { token } };
  };

const callsOf = (audience: AppAudience): Record<string, Build> => ({
  [`POST /${audience}/members/:id/recovery`]: async ({ member }, world, actor) => {
    await authenticated(world, actor);
    const userId = await managed(world, actor, member);
    if (userId) await over(world, userId);
    const home = (await world.homeOf(member)) ?? actor.place;
    const email = await addressOf(world, actor, member);
    return { params: { id: member }, body: { kind: 'address', email, reason: reasonAt(home) } };
  },
  [`DELETE /${audience}/members/:id/recovery`]: async ({ member }, world, actor) => {
    const userId = await managed(world, actor, member);
    if (userId) await waiting(world, userId, audience, (await world.homeOf(member)) ?? actor.place);
    return { params: { id: member } };
  },
  [`POST /${audience}/account-recovery/link`]: link(audience),
  [`POST /${audience}/account-recovery/cancellation`]: link(audience),
});

/** Recoveries of accounts of people whom one manages, and the mailed links that stop them. */
export const recoveryCalls: Record<string, Build> = { ...callsOf('admin'), ...callsOf('customer') };
