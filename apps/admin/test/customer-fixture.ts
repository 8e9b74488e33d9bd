import { customerListItem, type CustomerListItem } from '@tenantry/contracts/admin';
import * as z from 'zod/mini';

type Facts = Partial<Record<keyof CustomerListItem, unknown>>;

/** A customer of the list that passes the contract; states only what a test cares about. */
export const aListedCustomer = (facts: Facts = {}): CustomerListItem =>
  z.parse(customerListItem, {
    id: '00000000-0000-4000-8000-000000001000',
    name: 'Segheria Val Cordara',
    accountName: 'val-cordara',
    status: 'active',
    partnerId: '00000000-0000-4000-8000-000000000200',
    partnerName: 'Nordest Cloud',
    city: 'Belluno',
    region: 'Veneto',
    licenceCount: 0,
    nextExpiry: null,
    createdAt: '2026-03-01T09:00:00.000Z',
    ...facts,
  });
