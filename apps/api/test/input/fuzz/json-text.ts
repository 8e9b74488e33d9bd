/** JSON as it is written, for what no JavaScript value turns into: `1e309`, `-0`, a key twice, ten thousand brackets. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** Like JSON.stringify, and with texts as they are. */
export function jsonText(value: unknown): string {
  if (value instanceof JsonText) return value.text;
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${jsonText(member)}`);
  return `{${members.join(',')}}`;
}

/** The object with one more member at its end: also a second one of the same name, which no object has. */
export function withMember(object: unknown, key: string, value: unknown): JsonText {
  const text = jsonText(object);
  return new JsonText(`${text.slice(0, -1)}${text === '{}' ? '' : ','}${JSON.stringify(key)}:${jsonText(value)}}`);
}
