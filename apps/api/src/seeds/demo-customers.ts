import type { MunicipalityRow } from '../modules/municipalities/municipalities-file';

/** A repeatable sequence of numbers in [0, 1): the demo looks the same on every machine (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TRADES = [
  'Officine',
  'Studio Legale',
  'Farmacia',
  'Ceramiche',
  'Molini',
  'Tessitura',
  'Cantine',
  'Agriturismo',
  'Panificio',
  'Cartotecnica',
  'Nautica',
  'Idraulica',
  'Edilizia',
  'Studio Dentistico',
  'Trasporti',
  'Falegnameria',
  'Caseificio',
  'Autofficina',
  'Tipografia',
  'Frantoio',
];
const FORMS = ['S.r.l.', 'S.p.A.', 'S.n.c.', 'S.a.s.', 'e Figli', 'Soc. Coop.'];
const GIVEN = [
  'Lucia',
  'Paolo',
  'Elena',
  'Renzo',
  'Davide',
  'Martina',
  'Giorgio',
  'Federica',
  'Nicolò',
  'Beatrice',
  'Tommaso',
  'Alice',
  'Stefano',
  'Noemi',
  'Gabriele',
  'Irene',
];
const FAMILY = [
  'Ferraro',
  'Zanin',
  'Pavan',
  'Casarotto',
  'Marchesin',
  'D\u2019Angelo',
  'Rizzo',
  'Conti',
  'Greco',
  'Moretti',
  'Barbieri',
  'Fontana',
  'Santoro',
  'Mariani',
  'Rinaldi',
  'Caruso',
];

export interface DemoCustomer {
  company: string;
  accountName: string;
  city: string;
  region: string;
  firstName: string;
  lastName: string;
  email: string;
}

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();

/** The customer with this number, from the real municipalities; its addresses are `.example` and reach nobody. */
export function demoCustomer(
  index: number,
  municipalities: readonly MunicipalityRow[],
  next: () => number,
): DemoCustomer {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const place = pick(municipalities);
  const company = `${pick(TRADES)} ${place.name} ${pick(FORMS)}`;
  const firstName = pick(GIVEN);
  const lastName = pick(FAMILY);
  const accountName = `${slug(place.name).slice(0, 50)}-${index}`;
  return {
    company,
    accountName,
    city: place.name,
    region: `${place.region} (${place.provinceCode})`,
    firstName,
    lastName,
    email: `${slug(firstName)}.${slug(lastName)}@${accountName}.example`,
  };
}
