import * as z from 'zod/mini';
import { home, type Home } from './customer.routes';

/** The first page of a customer whose partner can be reached, unless told. */
export const aHome = (facts: Partial<Home> = {}): Home =>
  z.parse(home, {
    company: 'Officine Valbrentana S.r.l.',
    accountName: 'officine-valbrentana',
    status: 'active',
    partner: { name: 'Nordest Cloud', email: 'aiuto@nordestcloud.example', phone: '049 000 0162' },
    licences: { active: 2, expiring: 1, scheduled: 0 },
    nextExpiry: '2027-03-31',
    ...facts,
  });
