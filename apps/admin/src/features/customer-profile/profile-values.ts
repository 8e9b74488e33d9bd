import type { BodyOf, Language } from '@tenantry/contracts';
import type { Customer, customerRoutes } from '@tenantry/contracts/admin';

type Body = BodyOf<typeof customerRoutes.update>;

/** What the fields of a customer's profile hold while they are edited: an empty field is an empty text. */
export type ProfileValues = { [Name in Exclude<keyof Body, 'language'>]: string } & { language: Language };

/** A profile with nothing in it but how the customer is written to. */
export const emptyProfile = (language: Language, timezone: string): ProfileValues => ({
  company: '',
  accountName: '',
  city: '',
  region: '',
  email: '',
  emergencyEmail: '',
  country: '',
  address1: '',
  address2: '',
  postcode: '',
  phone: '',
  vatNumber: '',
  fiscalCode: '',
  certifiedEmail: '',
  sdiCode: '',
  notes: '',
  externalReference: '',
  language,
  timezone,
});

/** The fields of a stored customer. */
export function profileOf(customer: Customer): ProfileValues {
  const values = emptyProfile(customer.language, customer.timezone);
  for (const name of profileFields) if (name !== 'language') values[name] = customer[name] ?? '';
  return values;
}

/** The fields in the order in which a form shows them. */
export const profileFields = [
  'company',
  'accountName',
  'city',
  'region',
  'email',
  'emergencyEmail',
  'country',
  'address1',
  'address2',
  'postcode',
  'phone',
  'language',
  'timezone',
  'vatNumber',
  'fiscalCode',
  'certifiedEmail',
  'sdiCode',
  'externalReference',
  'notes',
] as const satisfies readonly (keyof ProfileValues)[];

/** The fields that stand under "more optional data". */
export const furtherFields: readonly (keyof ProfileValues)[] = profileFields.slice(6);
