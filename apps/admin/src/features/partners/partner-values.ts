import type { NewPartner } from '@tenantry/contracts/admin';

/** The form of a new partner: an empty `parentId` stands for the own company. */
export type PartnerValues = Omit<NewPartner, 'parentId' | 'city' | 'region'> &
  Record<'parentId' | 'city' | 'region', string>;

/** An empty form in the language and the zone of the person who fills it in. */
export const noPartner = (language: NewPartner['language']): PartnerValues => ({
  parentId: '',
  name: '',
  city: '',
  region: '',
  language,
  timezone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  firstName: '',
  lastName: '',
  email: '',
});

/** What is sent of the form; without a parent the server takes the own company. */
export const bodyOf = ({ parentId, ...values }: PartnerValues) =>
  ({ ...values, ...(parentId && { parentId }) }) as NewPartner;
