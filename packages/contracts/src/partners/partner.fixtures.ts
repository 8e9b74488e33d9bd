import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import { partner, type Partner } from './partner.schema';

/** A tier-2 partner below Nordest Cloud, unless told. */
export const aPartner = (number = 0, facts: Partial<Omit<Partner, 'id' | 'parentId'>> = {}): Partner =>
  z.parse(partner, {
    id: fixtureId(300 + number),
    name: 'Adige Informatica',
    status: 'active',
    tier: 2,
    parentId: fixtureId(200),
    parentName: 'Nordest Cloud',
    city: 'Trento',
    region: 'Trentino-Alto Adige (TN)',
    customerCount: 19,
    createdAt: '2025-10-17T09:12:00.000Z',
    ...facts,
  });
