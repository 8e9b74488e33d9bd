import type { Contact, ContactChange, ContactType, Language, NewContact } from '@tenantry/contracts';

/** What the fields of a contact hold while they are edited: an empty field is an empty text. */
export interface ContactValues {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  jobTitle: string;
  /** Empty: the tenant's. */
  language: Language | '';
  types: ContactType[];
}

export const emptyContact: ContactValues = {
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  jobTitle: '',
  language: '',
  types: [],
};

export const valuesOf = (contact: Contact): ContactValues => ({
  firstName: contact.firstName,
  lastName: contact.lastName,
  email: contact.email,
  phone: contact.phone ?? '',
  jobTitle: contact.jobTitle ?? '',
  language: contact.language ?? '',
  types: contact.types,
});

/** The leaves of the form in its order, as conflicts compare them. */
export const contactFields = ['firstName', 'lastName', 'email', 'phone', 'jobTitle', 'types', 'language'] as const;

const languageOf = (language: ContactValues['language']) => (language === '' ? null : language);

export const newContactOf = (values: ContactValues): NewContact => ({
  ...values,
  language: languageOf(values.language),
});

/** What a change sends: of a user, neither name nor address, which are the user's. */
export const changeOf = (values: ContactValues, isUser: boolean): ContactChange => {
  const { firstName, lastName, email, language, ...rest } = values;
  return { ...rest, language: languageOf(language), ...(isUser ? {} : { firstName, lastName, email }) };
};
