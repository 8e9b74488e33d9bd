/** An announcement to technical contacts that says the same in both languages, named in its subject. */
export const announcementInputOf = (name: string, overrides: Record<string, unknown> = {}) => ({
  types: ['technical'],
  texts: {
    it: { subject: `Novità ${name}`, body: 'Dal 1º aprile cambia l’accesso.\n\nNon serve fare nulla.' },
    en: { subject: `News ${name}`, body: 'From 1 April signing in changes.\n\nThere is nothing to do.' },
  },
  ...overrides,
});
