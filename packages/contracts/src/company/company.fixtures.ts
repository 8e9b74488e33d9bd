import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import { company, type Company } from './admin.routes';

/** Nordest Cloud, a partner of the first tier, unless told. */
export const aCompany = (facts: Partial<Omit<Company, 'id'>> = {}): Company =>
  z.parse(company, {
    id: fixtureId(200),
    kind: 'partner',
    name: 'Nordest Cloud',
    parentName: 'Tenantry',
    city: 'Padova',
    region: 'Veneto (PD)',
    email: 'aiuto@nordestcloud.example',
    phone: '049 000 0162',
    language: 'it',
    timezone: 'Europe/Rome',
    ...facts,
  });
