/** A text that names the tenant, the table and the column it was put into; found again wherever it comes out (TI-08). */
export const canary = (key: string, table: string, column: string): string => `CANARY-${key}-${table}-${column}`;

const FOUND = /canary-([a-z0-9]+)-([a-z_]+)-([a-z_]+)/gi;

/** Every canary in a text, each once, as its key and where it stood. */
export function canariesIn(text: string): { key: string; column: string }[] {
  const found = new Map<string, { key: string; column: string }>();
  for (const [whole, key = '', table = '', column = ''] of text.matchAll(FOUND))
    found.set(whole.toLowerCase(), { key: key.toLowerCase(), column: `${table}.${column}`.toLowerCase() });
  return [...found.values()];
}
