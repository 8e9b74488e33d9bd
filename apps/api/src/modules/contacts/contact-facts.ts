import { contactType, type ContactListItem } from '@tenantry/contracts';

/** A contact as the history compares it: one yes or no for each type, so that each has a name in the reader's language. */
export const factsOf = ({
  firstName,
  lastName,
  email,
  phone,
  jobTitle,
  language,
  types,
}: Omit<ContactListItem, 'id'>) => ({
  firstName,
  lastName,
  email,
  phone,
  jobTitle,
  language,
  ...Object.fromEntries(contactType.options.map((type) => [`contactType_${type}`, types.includes(type)])),
});

export const nameOf = ({ firstName, lastName }: Pick<ContactListItem, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`;
