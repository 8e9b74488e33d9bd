import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import { brand, DEFAULT_ACCENT, ownBrand, type Brand, type OwnBrand } from './brand.schema';

/** A brand that was set by its company, unless told. */
export const anOwnBrand = (facts: Partial<OwnBrand> = {}): OwnBrand =>
  z.parse(ownBrand, {
    name: 'Nordest Cloud',
    accent: DEFAULT_ACCENT,
    replyTo: 'assistenza@nordest-cloud.example',
    inherited: false,
    version: 1,
    ...facts,
  });

export const aBrand = ({ number = 0, ...facts }: Partial<Omit<Brand, 'tenantId'>> & { number?: number } = {}): Brand =>
  z.parse(brand, {
    tenantId: fixtureId(40 + number),
    name: 'Nordest Cloud',
    accent: DEFAULT_ACCENT,
    replyTo: 'assistenza@nordest-cloud.example',
    ...facts,
  });
