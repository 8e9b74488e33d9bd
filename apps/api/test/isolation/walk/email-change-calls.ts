import { v7 as uuid } from 'uuid';
import { hashOf, newToken } from '../../../src/platform/crypto/secret-token';
import type { Actor } from './actors';
import type { Build } from './calls';
import { canary } from './canary';
import type { Place, World } from './world';

type AppAudience = 'admin' | 'customer';

/** A walk takes longer than the time for which a password counts as just given. */
export const authenticated = (world: World, { userId }: Actor) =>
  world.database.rows('update identity.sessions set authenticated_at = now() where user_id = $1', [userId]);

/** An address that tells of which company the person is who gets it. */
export const addressAt = (world: World, { key }: Place) =>
  `${canary(key, 'users', 'email')}-${world.given.unique('e')}@address.example`.toLowerCase();

export const addressOf = async (world: World, { place }: Actor, member: string) =>
  addressAt(world, (await world.homeOf(member)) ?? place);

/** A change that waits, of somebody within the actor's part of the tree; of nobody else. Returns its id. */
async function waiting(world: World, userId: string, audience: AppAudience, newEmail: string): Promise<string> {
  await world.database.rows(
    `update identity.email_changes set status = 'superseded' where user_id = $1 and status = 'pending'`,
    [userId],
  );
  const id = uuid();
  await world.database.rows(
    `insert into identity.email_changes (id, user_id, tenant_id, audience, old_email, old_email_norm, new_email, new_email_norm, requested_by, created_at, expires_at)
     select $1, u.id, m.tenant_id, $3, u.email, u.email_norm, $4, $4, u.id, now(), now() + interval '48 hours'
     from identity.users u join memberships m on m.user_id = u.id where u.id = $2 limit 1`,
    [id, userId, audience, newEmail],
  );
  return id;
}

async function linkOf(world: World, userId: string, audience: AppAudience, purpose: string, newEmail: string) {
  const token = newToken();
  const change = await waiting(world, userId, audience, newEmail);
  await world.database.rows(
    `insert into identity.tokens (id, token_hash, purpose, audience, user_id, created_at, expires_at, email_change_id)
     values ($1, $2, $3, $4, $5, now(), now() + interval '1 hour', $6)`,
    [uuid(), hashOf(token), purpose, audience, userId, change],
  );
  return { body: { token } };
}

export async function managed(world: World, actor: Actor, member: string): Promise<string | undefined> {
  // To who is nobody every row is a stranger's.
  if (actor.role === undefined) return undefined;
  const [row] = await world.database.rows(
    `update memberships set status = 'active', ended_as = null where id::text = $1 and $2::uuid = any (tenant_path) returning user_id`,
    [member, actor.place.id],
  );
  return row && String(row['user_id']);
}

const callsOf = (audience: AppAudience): Record<string, Build> => {
  const ownWaiting: Build = async (_, world, actor) => {
    await waiting(world, actor.userId, audience, addressAt(world, actor.place));
    return {};
  };
  const membersWaiting: Build = async ({ member }, world, actor) => {
    const userId = await managed(world, actor, member);
    if (userId) await waiting(world, userId, audience, await addressOf(world, actor, member));
    return { params: { id: member } };
  };
  return {
    [`GET /${audience}/profile/email-change`]: () => ({}),
    [`POST /${audience}/profile/email-change`]: async (_, world, actor) => {
      await authenticated(world, actor);
      return { body: { email: addressAt(world, actor.place) } };
    },
    [`POST /${audience}/profile/email-change/resend`]: ownWaiting,
    [`DELETE /${audience}/profile/email-change`]: ownWaiting,
    [`POST /${audience}/members/:id/email-change`]: async ({ member }, world, actor) => {
      await authenticated(world, actor);
      await managed(world, actor, member);
      return { params: { id: member }, body: { email: await addressOf(world, actor, member) } };
    },
    [`POST /${audience}/members/:id/email-change/resend`]: membersWaiting,
    [`DELETE /${audience}/members/:id/email-change`]: membersWaiting,
    [`POST /${audience}/email-change/link`]: async (_, world, actor) => {
      const { userId } = await world.spareAt(actor.place, audience);
      return linkOf(world, userId, audience, 'confirm_email', addressAt(world, actor.place));
    },
    // To an address that somebody has: refused for that, as whoever walks on must still be able to sign in.
    [`POST /${audience}/email-change/confirmation`]: async (_, world, actor) => {
      await authenticated(world, actor);
      const other = await world.spareAt(world.place('root'), 'admin');
      return linkOf(world, actor.userId, audience, 'confirm_email', other.email);
    },
    [`POST /${audience}/email-change/undo`]: async (_, world, actor) => {
      const { userId } = await world.spareAt(actor.place, audience);
      return linkOf(world, userId, audience, 'undo_email', addressAt(world, actor.place));
    },
  };
};

/** The change of a sign-in address: one's own, of people whom one manages, and by the mailed links. */
export const emailChangeCalls: Record<string, Build> = { ...callsOf('admin'), ...callsOf('customer') };
