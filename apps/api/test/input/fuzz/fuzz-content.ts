import {
  announcementRoutes,
  customerContactRoutes as customerContacts,
  customerMemberRoutes as customerMembers,
  licenceRoutes,
  mailRoutes,
  ownContactRoutes as ownContacts,
  ownMemberRoutes as ownMembers,
  planRoutes,
  productRoutes,
  sessionRoutes as adminDoor,
} from '@tenantry/contracts/admin';
import { sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { announcementInputOf } from '../../factories/announcement-input';
import { contactInputOf } from '../../factories/contact-input';
import type { TestClient } from '../../support/test-client';
import { isIn } from './fuzz-actor';
import type { FuzzWorld } from './fuzz-world';

/** The ids of what was made on the way. */
export async function lookAround({ ids }: FuzzWorld, admin: TestClient, customers: string[]): Promise<void> {
  const all: Record<string, string[]> = { licences: [], mails: [] };
  for (const id of customers) {
    const params = { id: id as never };
    all['licences']?.push(...(await admin.call(licenceRoutes.list, { params })).body.items.map((one) => one.id));
    all['mails']?.push(...(await admin.call(mailRoutes.list, { params })).body.items.map((one) => one.id));
  }
  const products = (await admin.call(productRoutes.list)).body.items;
  const plans = (await admin.call(planRoutes.list)).body.items;
  Object.assign(ids, all, {
    products: products.map(({ id }) => id),
    productId: plans.map(({ productId }) => productId),
    'unit-types': products.map(({ unitTypeId }) => unitTypeId),
    unitTypeId: products.map(({ unitTypeId }) => unitTypeId),
  });
}

/** The memberships of those of one audience who are in. */
function membershipsOf(world: FuzzWorld, audience: 'admin' | 'customer'): Promise<string[]> {
  const door = audience === 'admin' ? adminDoor : customerDoor;
  const own = world.actors.filter((actor) => isIn(actor) && actor.audience === audience);
  return Promise.all(own.map(async ({ client }) => (await client.call(door.current)).body.account.membershipId));
}

/** People who can be shut out, renamed and removed without a caller being lost. */
async function throwaways({ given }: FuzzWorld, tenantId: string): Promise<{ members: string[]; userIds: string[] }> {
  const people = [await given.person(tenantId, 'member'), await given.person(tenantId, 'member')];
  const sessions = await Promise.all(people.map(({ client }) => client.call(customerDoor.current)));
  return {
    members: sessions.map(({ body }) => body.account.membershipId),
    userIds: people.map(({ userId }) => userId),
  };
}

/** One of each that people make themselves, and where each lies: most others would not be found there. */
export async function makeContent(world: FuzzWorld, admin: TestClient, customers: string[]): Promise<void> {
  const { given, ids } = world;
  const [id = ''] = customers;
  const params = { id: id as never };
  const own = await admin.call(ownContacts.create, { body: contactInputOf(given.unique('own')) });
  const theirs = await admin.call(customerContacts.create, { params, body: contactInputOf(given.unique('theirs')) });
  // For the customer's own routes: what the partner's have left of the other one nobody knows.
  const kept = await admin.call(customerContacts.create, { params, body: contactInputOf(given.unique('kept')) });
  // So that there is something to ask about.
  const confirming = { body: { confirmsAddresses: true } };
  await admin.call(ownContacts.decideConfirmation, confirming);
  await admin.call(customerContacts.decideConfirmation, { params, ...confirming });
  const announcement = await admin.call(announcementRoutes.create, { body: announcementInputOf(given.unique('a')) });
  const invitee = (role: string) => ({
    body: { firstName: 'Ada', lastName: 'Riva', email: `${given.unique('in')}@fuzz.example`, role, language: 'it' },
  });
  const key = () => ({ 'idempotency-key': given.unique('key') });
  const colleague = await admin.call(ownMembers.invite, invitee('partner_reader'), key());
  const user = await admin.call(customerMembers.invite, { params, ...invitee('member') }, key());
  const staff = await membershipsOf(world, 'admin');
  const users = await membershipsOf(world, 'customer');
  const others = await throwaways(world, id);
  Object.assign(ids, {
    announcements: [announcement.body.id],
    contacts: [own.body.id, theirs.body.id],
    '/admin/company/contacts': [own.body.id],
    '/admin/customers/contacts': [theirs.body.id],
    '/customer/contacts': [kept.body.id],
    customers: [id, ...(ids['customers'] ?? [])],
    '/admin/customers': [id, id, ...customers],
    membershipId: [...staff, ...users],
    members: [...staff, ...users],
    // The first of the staff stands above all others.
    '/admin/members': [...staff.slice(1), colleague.body.id],
    '/customer/members': [...users, ...others.members, ...others.members, user.body.id],
    userId: [...others.userIds, ...world.actors.filter(isIn).flatMap(({ person }) => person?.userId ?? [])],
  });
}
