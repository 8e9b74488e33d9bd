/** What the form of a new partner sends, with only what is required. */
export const partnerInputOf = (name: string, overrides: Record<string, unknown> = {}) => ({
  name,
  city: null,
  region: null,
  firstName: 'Gea',
  lastName: 'Riva',
  email: `${name}@partner.example`,
  language: 'it',
  timezone: 'Europe/Rome',
  ...overrides,
});
