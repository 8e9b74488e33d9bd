import { RefuseWith } from '@tenantry/api-client/testing';

/** What the mock holds of one kind while the page is open: the last state of each thing, and no rule about it. */
export function shelf<T extends { id: string }>(first: readonly T[]) {
  let items = [...first];
  const find = (id: string): T => {
    const item = items.find((one) => one.id === id);
    if (!item) throw new RefuseWith('notFound');
    return item;
  };
  return {
    all: (): T[] => items,
    find,
    add(item: T): T {
      items = [item, ...items];
      return item;
    },
    /** Changes a thing, and counts its version up if it has one. */
    change(id: string, facts: Partial<T>): T {
      const before = find(id);
      const after = { ...before, ...facts };
      if ('version' in after) Object.assign(after, { version: Number(after.version) + 1 });
      items = items.map((item) => (item === before ? after : item));
      return after;
    },
  };
}
