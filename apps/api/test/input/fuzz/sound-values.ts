import fc from 'fast-check';
import { branchesOf, type JsonSchema } from './json-schema';

/** What fits a field of this name, where its schema alone does not say: ids that exist, zones, addresses. */
export type Words = Partial<Record<string, fc.Arbitrary<unknown>>>;

const DAY = 864e5;
const dayFrom = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const LETTERS = [...'abcdefgilmnoprstuvzàèéìòùABCILMPRSTV0123456789 ', '馬', '🦊'];

function text({ format, pattern, minLength = 0, maxLength = 60 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return fc.integer({ min: -400, max: 1000 }).map(dayFrom);
  if (pattern) return fc.stringMatching(new RegExp(pattern, 'u'), { maxLength });
  // Blanks at the ends are cut off: a letter there keeps the length.
  const inner = fc.string({ unit: fc.constantFrom(...LETTERS), minLength, maxLength: Math.min(maxLength, 40) });
  return inner.map((value) => value.replace(/^ | $/g, 'x'));
}

function object(schema: JsonSchema, words: Words): fc.Arbitrary<Record<string, unknown>> {
  const properties = Object.entries(schema.properties ?? {});
  const values = properties.map(([name, property]) => [name, sound(property, words, name)] as const);
  return fc.record(Object.fromEntries(values), { requiredKeys: schema.required ?? [] });
}

/** Values that fit the schema, as far as a schema can tell. */
export function sound(schema: JsonSchema, words: Words, name = ''): fc.Arbitrary<unknown> {
  const branches = branchesOf(schema);
  if (branches.length > 1) return fc.oneof(...branches.map((branch) => sound(branch, words, name)));
  const [one = schema] = branches;
  const word = words[name];
  if (word && one.type !== 'null') return word;
  if (one.const !== undefined) return fc.constant(one.const);
  if (one.enum) return fc.constantFrom(...one.enum);
  switch (one.type) {
    case 'string':
      return text(one);
    case 'integer':
    case 'number':
      return fc.integer({ min: one.minimum ?? -1000, max: one.maximum ?? 1000 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(sound(one.items ?? {}, words), { minLength: one.minItems ?? 0, maxLength: 4 });
    case 'object':
      return object(one, words);
    default:
      return fc.jsonValue();
  }
}
