import { memberRoutesOf } from '@tenantry/contracts';
import { customerMemberRoutes, ownMemberRoutes } from '@tenantry/contracts/admin';
import { ownMemberRoutes as customersOwn } from '@tenantry/contracts/customer';
import type { TestClient } from '../support/test-client';
import { nameOf, type Prepare, type PreparedWrite } from './prepared-write';
import type { Workplace } from './workplace';

type AppAudience = 'admin' | 'customer';

const invited = (at: Workplace, role: string) => ({
  firstName: 'Bea',
  lastName: 'Prova',
  email: `${at.given.unique('bea')}@invited.example`,
  role,
  language: 'it',
});

/** Who manages people, and somebody there whom nothing has happened to. */
async function colleagues(at: Workplace, audience: AppAudience) {
  const { userId, tenantId } = await at.personOf(audience);
  // Beside the first one, so that whoever is there may go.
  const { client } = await at.given.person(tenantId, audience === 'admin' ? 'partner_admin' : 'owner');
  await at.given.person(tenantId, audience === 'admin' ? 'partner_admin' : 'owner');
  const id = await at.membershipOf(tenantId, userId);
  const versionOf = async (client: TestClient): Promise<number> => {
    const { list } = audience === 'admin' ? ownMemberRoutes : customersOwn;
    const { body } = await client.call(list, { query: {} as never });
    return body.items.find((member) => member.id === id)?.version ?? 1;
  };
  return { who: client, params: { id }, version: await versionOf(client) };
}

async function invitation(at: Workplace, audience: AppAudience): Promise<PreparedWrite> {
  const { who } = await colleagues(at, audience);
  const route = audience === 'admin' ? ownMemberRoutes.invite : customersOwn.invite;
  const body = invited(at, audience === 'admin' ? 'partner_reader' : 'member');
  const made = await who.call(route, { body }, { 'idempotency-key': at.given.unique('key') });
  return { who, parts: { params: { id: made.body.id }, version: made.body.version } };
}

const actsOf = (audience: AppAudience): Record<string, Prepare> => {
  const routes = memberRoutesOf(audience);
  const act =
    (body?: object): Prepare =>
    async (at) => {
      const { who, ...parts } = await colleagues(at, audience);
      return { who, parts: { ...parts, ...(body && { body }) } };
    };
  return {
    [nameOf(routes.changeRole)]: act({ role: audience === 'admin' ? 'partner_sales' : 'member' }),
    [nameOf(routes.disable)]: act(),
    [nameOf(routes.remove)]: act({ contact: 'remove' }),
    [nameOf(routes.enable)]: async (at) => {
      const { who, params, version } = await colleagues(at, audience);
      const { body } = await who.call(routes.disable, { params: params as never, version });
      return { who, parts: { params, version: body.version } };
    },
    [nameOf(routes.resendInvitation)]: (at) => invitation(at, audience),
    [nameOf(routes.withdrawInvitation)]: (at) => invitation(at, audience),
  };
};

/** One and the same at a workplace: a key is its person's, and a test uses one twice. */
const owners = new WeakMap<Workplace, Promise<TestClient>>();
const ownerOf = (at: Workplace): Promise<TestClient> => {
  const owner = owners.get(at) ?? colleagues(at, 'customer').then(({ who }) => who);
  owners.set(at, owner);
  return owner;
};

/** The users of a tenant from each side. */
export const preparedMembers: Record<string, Prepare> = {
  [nameOf(ownMemberRoutes.invite)]: async (at) => ({
    who: at.partner.admin,
    parts: { body: invited(at, 'partner_reader') },
  }),
  [nameOf(customerMemberRoutes.invite)]: async (at) => ({
    who: at.partner.admin,
    parts: { params: { id: await at.customer() }, body: invited(at, 'member') },
  }),
  [nameOf(customersOwn.invite)]: async (at) => ({
    who: await ownerOf(at),
    parts: { body: invited(at, 'member') },
  }),
  ...actsOf('admin'),
  ...actsOf('customer'),
};
