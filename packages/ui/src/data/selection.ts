/** Which rows are ticked, by key. `label` names a row for screen readers ("Seleziona …" is added). */
export interface Selection<Row> {
  selected: ReadonlySet<string>;
  onChange: (next: Set<string>) => void;
  label: (row: Row) => string;
}

/** The set with one key put in or taken out. */
export function toggled(selected: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** The set after "select all" on this page: all of its keys in, or all out when they were in already. */
export function toggledAll(selected: ReadonlySet<string>, keys: readonly string[]): Set<string> {
  const next = new Set(selected);
  const all = keys.every((key) => next.has(key));
  for (const key of keys) {
    if (all) next.delete(key);
    else next.add(key);
  }
  return next;
}
