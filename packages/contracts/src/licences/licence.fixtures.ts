import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import { seats } from '../plans/plan.fixtures';
import { licence, type Licence } from './licence.schema';

/** A running licence of 42 seats, unless told. */
export const aLicence = (facts: Partial<Omit<Licence, 'id' | 'planId'>> & { number?: number } = {}): Licence => {
  const { number = 0, ...rest } = facts;
  return z.parse(licence, {
    id: fixtureId(700 + number),
    planId: fixtureId(1),
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
    ...rest,
  });
};
