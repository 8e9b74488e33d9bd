import { permissions, type Mail, type MembershipId, type RouteShape } from '@tenantry/contracts';
import {
  auditRoutes,
  customerContactRoutes,
  customerMemberRoutes,
  customerRoutes,
  mailRoutes,
  memberEmailChangeRoutes,
  memberRecoveryRoutes,
  memberRoutes,
  type Customer,
} from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractRoutes } from '../../src/server/contract-routes';
import { askToAct } from '../factories/acting';
import { contactInputOf } from '../factories/contact-input';
import { customerChangeOf } from '../factories/customer-change';
import { Given } from '../factories/given';
import { inspectDatabase } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

let target: TestApp;
let given: Given;
let partner: Awaited<ReturnType<Given['partner']>>;
let root: TestClient;
let customer: Customer;
let mail: Mail;
let contactId: string;
let contactUser: string;
let ownerId: MembershipId;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  partner = await given.partner();
  root = await given.platform();
  const made = await given.createCustomer(partner.admin, { accountMail: { when: 'date', date: '2027-01-15' } });
  const database = await inspectDatabase(target.database);
  await database.rows(`update tenants set management_mode = 'self_managed' where id = $1`, [made.body.id]);
  const [owner] = await database.rows('select id from memberships where tenant_id = $1', [made.body.id]);
  ownerId = owner?.['id'] as MembershipId;
  await database.close();
  customer = (await root.call(customerRoutes.get, { params: { id: made.body.id } })).body;
  const [waiting] = (await root.call(mailRoutes.list, { params: { id: customer.id } })).body.items;
  if (!waiting) throw new Error('the creation mail is missing');
  mail = waiting;
  const { body } = await root.call(customerContactRoutes.list, { params: { id: customer.id }, query: {} as never });
  contactId = body.items[0]?.id ?? '';
  contactUser = body.items[0]?.userId ?? '';
});
afterAll(() => target.close());

type Call = (client: TestClient) => Promise<{ status: number; problem: { code: string } }>;
const contact = () => ({ params: { id: customer.id, contactId: contactId as never } });
const step = () => ({ params: { id: mail.id }, version: mail.version });

/** Acts about somebody of the customer, each as a new person finds them. */
const memberSteps = {
  'PUT /admin/members/:id/role': memberRoutes.changeRole,
  'POST /admin/members/:id/disable': memberRoutes.disable,
  'POST /admin/members/:id/enable': memberRoutes.enable,
  'POST /admin/members/:id/remove': memberRoutes.remove,
  'POST /admin/members/:id/invitation': memberRoutes.resendInvitation,
  'DELETE /admin/members/:id/invitation': memberRoutes.withdrawInvitation,
  'POST /admin/members/:id/email-change': memberEmailChangeRoutes.request,
  'POST /admin/members/:id/email-change/resend': memberEmailChangeRoutes.resend,
  'DELETE /admin/members/:id/email-change': memberEmailChangeRoutes.cancel,
  'POST /admin/members/:id/recovery': memberRecoveryRoutes.start,
  'DELETE /admin/members/:id/recovery': memberRecoveryRoutes.withdraw,
};
const neededState = (route: RouteShape) =>
  route === memberRoutes.enable ? 'disabled' : route.path.endsWith('/invitation') ? 'pending' : 'active';
const bodyOf = (route: RouteShape) =>
  route === memberEmailChangeRoutes.request
    ? { email: `${given.unique('nuovo')}@address.example` }
    : route === memberRecoveryRoutes.start
      ? { kind: 'address', email: `${given.unique('forzato')}@address.example`, reason: 'Casella chiusa, al telefono' }
      : route === memberRoutes.changeRole
        ? { role: 'admin' }
        : route === memberRoutes.remove
          ? { contact: 'keep' }
          : undefined;

async function memberStep(client: TestClient, route: RouteShape) {
  const { userId } = await given.person(customer.id, 'member');
  const database = await inspectDatabase(target.database);
  const [row] = await database.rows('update memberships set status = $2 where user_id = $1 returning id, version', [
    userId,
    neededState(route),
  ]);
  await database.close();
  const params = { id: String(row?.['id']) };
  return client.call(route, { params, version: Number(row?.['version']), body: bodyOf(route) } as never);
}

/** Each route whose right ends at a self-managed customer, called about one. */
const calls: Record<string, Call> = {
  'PUT /admin/customers/:id': (client) =>
    client.call(customerRoutes.update, {
      params: { id: customer.id },
      version: customer.version,
      body: customerChangeOf(customer),
    }),
  'POST /admin/customers/:id/act-as': (client) => askToAct(client, customer.id),
  'GET /admin/customers/:id/history': (client) => client.call(customerRoutes.history, { params: { id: customer.id } }),
  'GET /admin/customers/:id/contacts': (client) =>
    client.call(customerContactRoutes.list, { params: { id: customer.id }, query: {} as never }),
  'GET /admin/customers/:id/contact-candidates': (client) =>
    client.call(customerContactRoutes.candidates, { params: { id: customer.id } }),
  'GET /admin/customers/:id/contacts/:contactId': (client) => client.call(customerContactRoutes.get, contact()),
  'POST /admin/customers/:id/contacts': (client) =>
    client.call(customerContactRoutes.create, {
      params: { id: customer.id },
      body: contactInputOf(given.unique('ada')),
    }),
  'POST /admin/customers/:id/contacts/from-user': (client) =>
    client.call(customerContactRoutes.createFromUser, {
      params: { id: customer.id },
      body: { userId: contactUser, language: null, types: ['billing'] },
    }),
  'PUT /admin/customers/:id/contacts/:contactId': (client) =>
    client.call(customerContactRoutes.update, {
      ...contact(),
      version: 1,
      body: { phone: null, jobTitle: null, language: null, types: ['billing', 'technical'] },
    }),
  'POST /admin/customers/:id/contacts/:contactId/confirmation': (client) =>
    client.call(customerContactRoutes.askConfirmation, contact()),
  'PUT /admin/customers/:id/contact-confirmation': (client) =>
    client.call(customerContactRoutes.decideConfirmation, {
      params: { id: customer.id },
      body: { confirmsAddresses: false },
    }),
  'DELETE /admin/customers/:id/contacts/:contactId': (client) => client.call(customerContactRoutes.remove, contact()),
  'GET /admin/customers/:id/mails': (client) => client.call(mailRoutes.list, { params: { id: customer.id } }),
  'POST /admin/mails/:id/schedule': (client) =>
    client.call(mailRoutes.reschedule, { ...step(), body: { date: '2027-02-01' } }),
  'POST /admin/mails/:id/send': (client) => client.call(mailRoutes.sendNow, step()),
  'POST /admin/mails/:id/cancel': (client) => client.call(mailRoutes.cancel, step()),
  'GET /admin/customers/:id/members': (client) =>
    client.call(customerMemberRoutes.list, { params: { id: customer.id }, query: {} as never }),
  'POST /admin/customers/:id/members': (client) =>
    client.call(
      customerMemberRoutes.invite,
      {
        params: { id: customer.id },
        body: {
          firstName: 'Bea',
          lastName: 'Prova',
          email: `${given.unique('bea')}@invited.example`,
          role: 'member',
          language: 'it',
        },
      },
      { 'idempotency-key': given.unique('key') },
    ),
  ...Object.fromEntries(
    Object.entries(memberSteps).map(([name, route]) => [name, (client: TestClient) => memberStep(client, route)]),
  ),
  'POST /admin/members/:id/end-sessions': (client) =>
    client.call(memberRoutes.endSessions, { params: { id: ownerId } }),
};
/** Lists of all tenants: what lies in a self-managed one is left out of them. */
const lists = ['GET /admin/audit-entries', 'GET /admin/audit-entries/export'];

/** Of the own company: no customer is in question. */
const ownCompany = ['GET /admin/members', 'POST /admin/members'];

const endsThere = ({ path, permission }: RouteShape) =>
  path.startsWith('/admin') &&
  Object.values(permissions[permission as keyof typeof permissions] ?? {}).some((reach) => reach === 'managed');

it('AZ-01 has a call for every route whose right ends at a self-managed customer', () => {
  const names = contractRoutes.filter(endsThere).map(({ method, path }) => `${method} ${path}`);
  expect([...Object.keys(calls), ...lists, ...ownCompany].toSorted()).toEqual(names.toSorted());
});

it.each(Object.entries(calls))(
  'AZ-01 %s refuses the partner, whatever its role, and serves the platform',
  async (_, call) => {
    const staff = ['partner_sales', 'partner_helpdesk', 'partner_reader'] as const;
    const clients = [partner.admin];
    for (const role of staff) clients.push((await given.person(partner.id, role)).client);
    for (const client of clients) {
      const answer = await call(client);
      expect([answer.status, answer.problem.code]).toEqual([403, 'forbidden']);
    }
    // The platform comes as far as the version, which an earlier call of it has raised.
    expect([200, 201, 204, 409, 412]).toContain((await call(root)).status);
  },
);

it('AZ-01 leaves what happened there out of the partner’s log and its export, but not of the platform’s', async () => {
  const namesFor = async (client: TestClient) => {
    const { body } = await client.call(auditRoutes.list, { query: { limit: 200 } as never });
    return body.items.map(({ tenantName }) => tenantName);
  };
  expect(await namesFor(root)).toContain(customer.company);
  expect(await namesFor(partner.admin)).not.toContain(customer.company);
  expect(await namesFor(partner.admin)).toContain(partner.name);
  const file = await partner.admin.call(auditRoutes.export, { query: { separator: 'comma' } as never });
  expect(file.status).toBe(200);
  expect(String(file.body)).toContain(partner.name);
  expect(String(file.body)).not.toContain(customer.company);
});
