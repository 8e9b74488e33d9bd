import type { RouteShape } from '@tenantry/contracts';
import {
  customerContactRoutes,
  customerRoutes as customers,
  ownContactRoutes as partnerRoutes,
} from '@tenantry/contracts/admin';
import { managementRoutes, ownContactRoutes as customerRoutes } from '@tenantry/contracts/customer';
import { contactInputOf } from '../factories/contact-input';
import type { TestClient } from '../support/test-client';
import { nameOf, type Prepare } from './prepared-write';
import type { Workplace } from './workplace';

/** Whose contacts they are, who edits them, and how the path names the tenant. */
interface Side {
  who: TestClient;
  tenantId: string;
  params: Record<string, string>;
}
type SideOf = (at: Workplace) => Promise<Side>;
type Routes = Record<
  'create' | 'createFromUser' | 'update' | 'remove' | 'askConfirmation' | 'decideConfirmation',
  RouteShape
>;

async function contactOf(at: Workplace, { who, params }: Side, create: RouteShape): Promise<string> {
  const { body } = await who.call(create, { params, body: contactInputOf(at.given.unique('ada')) } as never);
  return (body as { id: string }).id;
}

function preparedAt(routes: Routes, sideOf: SideOf): Record<string, Prepare> {
  return {
    [nameOf(routes.create)]: async (at) => {
      const { who, params } = await sideOf(at);
      return { who, parts: { params, body: contactInputOf(at.given.unique('ada')) } };
    },
    [nameOf(routes.createFromUser)]: async (at) => {
      const { who, params, tenantId } = await sideOf(at);
      const { userId } = await at.given.person(
        tenantId,
        who.audience === 'admin' && !params['id'] ? 'partner_reader' : 'member',
      );
      return { who, parts: { params, body: { userId, language: null, types: ['business'] } } };
    },
    [nameOf(routes.update)]: async (at) => {
      const side = await sideOf(at);
      const contactId = await contactOf(at, side, routes.create);
      const body = contactInputOf(at.given.unique('ada'), { types: ['billing'] });
      return { who: side.who, parts: { params: { ...side.params, contactId }, version: 1, body } };
    },
    [nameOf(routes.askConfirmation)]: async (at) => {
      const side = await sideOf(at);
      const { who, params } = side;
      const contactId = await contactOf(at, side, routes.create);
      await who.call(routes.decideConfirmation, { params, body: { confirmsAddresses: true } } as never);
      return { who, parts: { params: { ...params, contactId } } };
    },
    [nameOf(routes.decideConfirmation)]: async (at) => {
      const { who, params } = await sideOf(at);
      return { who, parts: { params, body: { confirmsAddresses: true } } };
    },
    [nameOf(routes.remove)]: async (at) => {
      const side = await sideOf(at);
      const contactId = await contactOf(at, side, routes.create);
      return { who: side.who, parts: { params: { ...side.params, contactId } } };
    },
  };
}

const ownerOf = async (at: Workplace) => {
  const tenantId = await at.customer();
  return { who: (await at.given.person(tenantId, 'owner')).client, tenantId, params: {} };
};

/** Contacts from their three sides, and who manages a customer. */
export const preparedContacts: Record<string, Prepare> = {
  ...preparedAt(partnerRoutes, async ({ partner }) => ({ who: partner.admin, tenantId: partner.id, params: {} })),
  // Of a company that does not ask for it yet.
  [nameOf(partnerRoutes.decideConfirmation)]: async ({ given }) => ({
    who: (await given.partner()).admin,
    parts: { params: {}, body: { confirmsAddresses: true } },
  }),
  ...preparedAt(customerContactRoutes, async (at) => {
    const id = await at.customer();
    return { who: at.partner.admin, tenantId: id, params: { id } };
  }),
  ...preparedAt(customerRoutes, ownerOf),
  [nameOf(customers.decideManagement)]: async (at) => {
    const { id } = (await at.given.createCustomer(at.partner.admin)).body;
    const body = { managementMode: 'self_managed' };
    return { who: await at.given.platform(), parts: { params: { id }, version: 1, body } };
  },
  [nameOf(managementRoutes.decide)]: async (at) => {
    const { who } = await ownerOf(at);
    return { who, parts: { version: 1, body: { managementMode: 'self_managed' } } };
  },
};
