import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import {
  createdCustomer,
  customer,
  customerListItem,
  type CreatedCustomer,
  type Customer,
  type CustomerListItem,
} from './customer.schema';

export const customerFixtureId = fixtureId(900);

/** A customer of Nordest Cloud with the mandatory data alone, unless told. */
export const aCustomer = (facts: Partial<Omit<Customer, 'id' | 'partnerId'>> = {}): Customer =>
  z.parse(customer, {
    id: customerFixtureId,
    status: 'active',
    partnerId: fixtureId(200),
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
    lacksContact: false,
    awaitsContact: false,
    bouncesContact: false,
    administrator: { firstName: 'Lucia', lastName: 'Ferraro', email: 'lucia@valbrentana.example', pending: true },
    createdAt: '2026-03-13T09:12:00Z',
    createdByName: 'Giulia Bortolin',
    version: 3,
    ...facts,
  });

/** A customer as a row of the list; states only what a test cares about. */
export const aListedCustomer = (facts: Partial<Record<keyof CustomerListItem, unknown>> = {}): CustomerListItem =>
  z.parse(customerListItem, {
    id: fixtureId(1000),
    name: 'Segheria Val Cordara',
    accountName: 'val-cordara',
    status: 'active',
    partnerId: fixtureId(200),
    partnerName: 'Nordest Cloud',
    city: 'Belluno',
    region: 'Veneto',
    licenceCount: 0,
    nextExpiry: null,
    lacksContact: false,
    awaitsContact: false,
    bouncesContact: false,
    createdAt: '2026-03-01T09:00:00.000Z',
    ...facts,
  });

/** What the wizard is told of the customer that it made: one plan, and a mail that goes at once, unless told. */
export const aCreatedCustomer = (facts: Partial<Omit<CreatedCustomer, 'id'>> = {}): CreatedCustomer =>
  z.parse(createdCustomer, {
    id: customerFixtureId,
    name: 'Officine Valbrentana S.r.l.',
    accountName: 'officine-valbrentana',
    email: 'lucia@valbrentana.example',
    plans: [{ planName: 'Suite Ufficio', units: 42, startDate: '2026-04-01', endDate: '2027-03-31' }],
    mailAt: '2026-03-13T09:12:00Z',
    version: 1,
    ...facts,
  });
