import * as z from 'zod/mini';
import { municipality, type Municipality } from './admin.routes';

/** A municipality of Veneto, unless told. */
export const aMunicipality = (facts: Partial<Municipality> = {}): Municipality =>
  z.parse(municipality, {
    name: 'Bassano del Grappa',
    province: 'Vicenza',
    provinceCode: 'VI',
    region: 'Veneto',
    ...facts,
  });
