const KEY = 'tenantry-return-to';

/** Where somebody wanted to go, while they are at the provider; each visit says it anew. */
export const keepReturn = (returnTo: string | null): void =>
  returnTo ? sessionStorage.setItem(KEY, returnTo) : sessionStorage.removeItem(KEY);

export const keptReturn = (): string | undefined => sessionStorage.getItem(KEY) ?? undefined;
