import { licence, mail, type Licence, type Mail } from '@tenantry/contracts';
import { customer, plan, type Customer, type Plan } from '@tenantry/contracts/admin';
import * as z from 'zod/mini';

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const customerId = idOf(900);

const seats = { it: { one: 'postazione', other: 'postazioni' }, en: { one: 'seat', other: 'seats' } };
const mailboxes = { it: { one: 'casella', other: 'caselle' }, en: { one: 'mailbox', other: 'mailboxes' } };

/** A plan of twelve months from 5 to 500 seats at 10 euros, unless told. */
export const aPlan = (
  number: number,
  facts: Partial<Omit<Plan, 'id' | 'productId'>> & { product?: number } = {},
): Plan => {
  const { product = number, ...rest } = facts;
  return z.parse(plan, {
    id: idOf(number),
    name: `Piano ${number}`,
    ownerId: idOf(200),
    ownerName: 'Nordest Cloud',
    own: true,
    productId: idOf(500 + product),
    productName: `Prodotto ${product}`,
    vendor: 'Officina Software',
    unitLabels: seats,
    versionType: 'full',
    period: { count: 12, unit: 'month' },
    minUnits: 5,
    maxUnits: 500,
    stepUnits: 5,
    unitPrice: 1000,
    currency: 'EUR',
    enabled: true,
    visibleToSubPartners: true,
    version: 1,
    ...rest,
  });
};

/** Three plans, the last two of the same product. */
export const plans = [
  aPlan(1, { name: 'Suite Ufficio' }),
  aPlan(2, {
    name: 'Posta 50 GB',
    unitLabels: mailboxes,
    minUnits: 1,
    stepUnits: 1,
    period: { count: 1, unit: 'month' },
    unitPrice: 250,
  }),
  aPlan(3, { name: 'Posta 100 GB', unitLabels: mailboxes, product: 2 }),
];

export const aCustomer = (facts: Partial<Omit<Customer, 'id' | 'partnerId'>> = {}): Customer =>
  z.parse(customer, {
    id: customerId,
    status: 'active',
    partnerId: idOf(200),
    partnerName: 'Nordest Cloud',
    accountName: 'officine-valbrentana',
    company: 'Officine Valbrentana S.r.l.',
    city: 'Bassano del Grappa',
    region: 'Veneto (VI)',
    country: null,
    address1: null,
    address2: null,
    postcode: null,
    phone: null,
    vatNumber: null,
    fiscalCode: null,
    certifiedEmail: null,
    sdiCode: null,
    email: 'lucia@valbrentana.example',
    emergencyEmail: null,
    language: 'it',
    timezone: 'Europe/Rome',
    notes: null,
    externalReference: null,
    managementMode: 'managed',
    administrator: { firstName: 'Lucia', lastName: 'Ferraro', email: 'lucia@valbrentana.example', pending: true },
    createdAt: '2026-03-13T09:12:00Z',
    createdByName: 'Giulia Bortolin',
    version: 3,
    ...facts,
  });

export const aLicence = (facts: Partial<Omit<Licence, 'id' | 'planId'>> = {}): Licence =>
  z.parse(licence, {
    id: idOf(700),
    planId: idOf(1),
    planName: 'Suite Ufficio',
    productName: 'Prodotto 1',
    versionType: 'full',
    unitLabels: seats,
    units: 42,
    startDate: '2026-04-01',
    endDate: '2027-03-31',
    status: 'active',
    autoRenew: true,
    version: 4,
    ...facts,
  });

export const aMail = (facts: Partial<Omit<Mail, 'id'>> = {}): Mail =>
  z.parse(mail, {
    id: idOf(800),
    template: 'account_created',
    to: 'lucia@valbrentana.example',
    status: 'scheduled',
    sendAt: '2099-03-30T06:00:00Z',
    sentAt: null,
    attempts: 0,
    reason: null,
    version: 7,
    ...facts,
  });
