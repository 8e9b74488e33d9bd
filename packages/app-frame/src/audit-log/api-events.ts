import { readdirSync, readFileSync } from 'node:fs';
import { auditSubject, permissions } from '@tenantry/contracts';

// The API's sources are read, not imported: only there is it known what they write into the log.
const folder = new URL('../../../../apps/api/src/', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(new URL(path, folder), 'utf8'));

const quoted = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, found]) => found ?? ''))),
];

// Permissions and the mail job are named in the same form.
const otherNames = [...Object.keys(permissions), 'mail.send'];

/** Every action that the API may write into the log. */
export const actions = quoted(new RegExp(`'((?:${auditSubject.options.join('|')})\\.[a-z_]+)'`, 'g')).filter(
  (name) => !otherNames.includes(name),
);

/** What the API calls its work without a person. */
export const systemActors = quoted(/systemActor\('([^']+)'/g);

/** The text up to the brace that closes the one before it, cut at its own commas. */
function members(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (const character of text) {
    if ('{(['.includes(character)) depth += 1;
    if ('})]'.includes(character)) depth -= 1;
    if (depth < 0) break;
    if (depth === 0 && character === ',') found.push('');
    else found[found.length - 1] += character;
  }
  return found.map((member) => member.trim()).filter((member) => member !== '');
}

const startOf = (member: string) => /^\w+/.exec(member)?.[0] ?? '';

/** Every event that is written with its action and values in one place, with the names of the values. */
export const events = sources
  .flatMap((text) => text.split('.emit({').slice(1))
  .map(members)
  .flatMap((parts) => {
    const action = parts.map((part) => /^action: '(.+)'$/.exec(part)?.[1]).find(Boolean);
    const values = parts.find((part) => part.startsWith('values: {'))?.slice('values: {'.length);
    return action ? [{ action, values: members(values ?? '}').map(startOf) }] : [];
  });
