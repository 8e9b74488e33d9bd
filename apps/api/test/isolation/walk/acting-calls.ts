import { REASON } from '../../factories/acting';
import { actingPassFor } from './acting-actors';
import type { Build } from './calls';

/** How the routes of acting for a customer are called so that they succeed. */
export const actingCalls: Record<string, Build> = {
  'POST /admin/customers/:id/act-as': async (ids, world, actor) => {
    await world.database.rows('update identity.sessions set authenticated_at = now() where user_id = $1', [
      actor.userId,
    ]);
    return { params: { id: ids.customer }, body: { reason: REASON, minutes: 15 } };
  },
  'POST /customer/acting': async (_, world, actor) => ({
    body: { replace: false },
    cookies: await actingPassFor(world, actor.place),
  }),
  'DELETE /customer/acting': () => ({}),
};
