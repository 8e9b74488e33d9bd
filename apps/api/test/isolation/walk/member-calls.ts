import type { Actor } from './actors';
import type { Build, Input } from './calls';
import { canary } from './canary';
import type { World } from './world';

type AppAudience = 'admin' | 'customer';

/** Gives a person of the actor's part of the tree the state that a call asks for; others are left as they are. */
async function inState(world: World, { place, role }: Actor, id: string, state: 'active' | 'disabled' | 'pending') {
  // To who is nobody every row is a stranger's.
  if (role === undefined) return { version: 1, isCustomers: false };
  const home = await world.homeOf(id);
  const of = (column: string) => canary(home?.key ?? place.key, 'memberships', column);
  const [row] = await world.database.rows(
    `update memberships m set status = $3, ended_as = null, role = case t.kind when 'customer' then 'member' else 'partner_reader' end,
       invited_first_name = case $3 when 'pending' then $4 end, invited_last_name = case $3 when 'pending' then $5 end,
       invited_email = case $3 when 'pending' then 'walk@invited.example' end,
       invitation_expires_at = case $3 when 'pending' then now() + interval '7 days' end
     from tenants t where t.id = m.tenant_id and m.id::text = $1 and $2::uuid = any (m.tenant_path) and t.kind <> 'platform'
     returning m.version, t.kind`,
    [id, place.id, state, of('invited_first_name'), of('invited_last_name')],
  );
  return { version: Number(row?.['version'] ?? 1), isCustomers: row?.['kind'] === 'customer' };
}

/** A walk takes longer than the time for which a password counts as just given. */
const authenticated = (world: World, { userId }: Actor) =>
  world.database.rows('update identity.sessions set authenticated_at = now() where user_id = $1', [userId]);

const act =
  (state: 'active' | 'disabled' | 'pending', body?: (isCustomers: boolean) => object): Build =>
  async ({ member }, world, actor): Promise<Input> => {
    await authenticated(world, actor);
    const { version, isCustomers } = await inState(world, actor, member, state);
    return { params: { id: member }, version, ...(body && { body: body(isCustomers) }) };
  };

/** Acts about one person, in either app. */
const actsOf = (audience: AppAudience): Record<string, Build> => ({
  [`PUT /${audience}/members/:id/role`]: act('active', (isCustomers) => ({
    role: isCustomers ? 'admin' : 'partner_sales',
  })),
  [`POST /${audience}/members/:id/disable`]: act('active'),
  [`POST /${audience}/members/:id/enable`]: act('disabled'),
  [`POST /${audience}/members/:id/invitation`]: act('pending'),
  [`DELETE /${audience}/members/:id/invitation`]: act('pending'),
  [`POST /${audience}/members/:id/remove`]: act('active', () => ({ contact: 'remove' })),
});

/** Somebody new, with names that tell whose they are. */
function invitedAt(world: World, actor: Actor, tenantId: string | undefined, isCustomers: boolean) {
  const key = (tenantId && world.placeOf(tenantId)?.key) || actor.place.key;
  const least = actor.place.kind === 'platform' && !isCustomers ? 'platform_admin' : 'partner_reader';
  return {
    firstName: canary(key, 'memberships', 'invited_first_name'),
    lastName: canary(key, 'memberships', 'invited_last_name'),
    email: `${world.given.unique('walk')}@invited.example`,
    role: isCustomers ? 'member' : least,
    language: 'it',
  };
}

/** Users of the own company and of customers below, and what is done about them. */
export const memberCalls: Record<string, Build> = {
  'GET /admin/members': () => ({}),
  'POST /admin/members': (_, world, actor) => ({ body: invitedAt(world, actor, undefined, false) }),
  'GET /admin/customers/:id/members': ({ customer }) => ({ params: { id: customer } }),
  'POST /admin/customers/:id/members': ({ customer }, world, actor) => ({
    params: { id: customer },
    body: invitedAt(world, actor, customer, true),
  }),
  'GET /customer/members': () => ({}),
  'POST /customer/members': (_, world, actor) => ({ body: invitedAt(world, actor, undefined, true) }),
  ...actsOf('admin'),
  ...actsOf('customer'),
};
