import { respond } from '@tenantry/api-client/testing';
import { tenantId } from '@tenantry/contracts';
import { customerRoutes, type Customer } from '@tenantry/contracts/admin';
import * as a from '@tenantry/contracts/fixtures';
import { assign, licencesOf } from './licence.handlers';
import { announce } from './mail.handlers';
import { newId } from './new-id';
import { shelf } from './shelf';

/** One who lacks a contact, two of whom an address bounces or waits, and one who manages itself. */
const special: Partial<Record<string, Parameters<typeof a.aCustomer>[0]>> = {
  'Ceramiche Montelupaia': { lacksContact: true },
  'Cantina Roccaverna': { awaitsContact: true },
  'Segheria Val Cordara': { bouncesContact: true },
  'Nautica Portosereno': {
    managementMode: 'self_managed',
    city: null,
    region: null,
    administrator: null,
    email: null,
    createdByName: null,
  },
};

const towns = [
  ['Segheria Val Cordara', 'Belluno', 'Veneto (BL)'],
  ['Ceramiche Montelupaia', 'Vicenza', 'Veneto (VI)'],
  ['Nautica Portosereno', 'Chioggia', 'Veneto (VE)'],
  ['Cantina Roccaverna', 'Conegliano', 'Veneto (TV)'],
] as const;

const customers = shelf(
  towns.map(([company, city, region], index) => ({
    ...a.aCustomer({
      company,
      city,
      region,
      accountName: company.toLowerCase().replaceAll(' ', '-'),
      ...special[company],
    }),
    id: tenantId.parse(a.fixtureId(900 + index)),
  })),
);

const rowOf = ({ company, ...customer }: Customer) => {
  const live = licencesOf(customer.id).filter(({ status }) => status !== 'cancelled');
  const nextExpiry = live.map(({ endDate }) => endDate).toSorted()[0] ?? null;
  return a.aListedCustomer({ ...customer, name: company, licenceCount: live.length, nextExpiry });
};

/** The customers of the own company. */
export const customerHandlers = [
  respond(customerRoutes.list, ({ query: { search = '', status, contacts } }) => ({
    items: customers
      .all()
      .map(rowOf)
      .filter((row) => row.name.toLowerCase().includes(search.toLowerCase()) && (!status || status === row.status))
      .filter((row) => !contacts || row.lacksContact || row.bouncesContact || row.awaitsContact),
    nextCursor: null,
  })),
  respond(customerRoutes.get, ({ params }) => customers.find(params.id)),
  respond(customerRoutes.create, ({ body: { plans, accountMail, firstName, lastName, ...company } }) => {
    const { email, accountName, company: name } = company;
    const administrator = { firstName, lastName, email, pending: true };
    const createdAt = new Date().toISOString();
    const id = tenantId.parse(newId());
    customers.add({ ...a.aCustomer({ ...company, administrator, createdAt, version: 1 }), id });
    const rows = assign(id, plans ?? []);
    return {
      ...a.aCreatedCustomer({ name, accountName, email, plans: rows, mailAt: announce(id, email, accountMail) }),
      id,
    };
  }),
  respond(customerRoutes.update, ({ params, body }) => customers.change(params.id, body)),
  respond(customerRoutes.decideManagement, ({ params, body }) => customers.change(params.id, body)),
  respond(customerRoutes.accountNameCheck, ({ query }) => ({
    available: !customers
      .all()
      .some(({ id, accountName }) => accountName === query.accountName && id !== query.exceptId),
  })),
  respond(customerRoutes.history, { items: [a.aHistoryEntry()], nextCursor: null }),
];
