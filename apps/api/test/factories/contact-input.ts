import type { ContactType } from '@tenantry/contracts';

/** What the form of a new person without access sends; the address is made of `name`. */
export const contactInputOf = (name: string, overrides: Record<string, unknown> = {}) => ({
  firstName: 'Ada',
  lastName: 'Riva',
  email: `${name}@contact.example`,
  phone: null,
  jobTitle: null,
  language: null,
  types: ['technical'] as ContactType[],
  ...overrides,
});
