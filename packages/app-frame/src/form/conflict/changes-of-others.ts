import { get, type FieldPath, type FieldValues } from 'react-hook-form';

/** A field that somebody else changed while a form was open. */
export interface ForeignChange<V extends FieldValues> {
  field: FieldPath<V>;
  /** What it was when typing began, what it is now, and what was typed. */
  before: unknown;
  theirs: unknown;
  mine: unknown;
  /** Changed here as well, to something else: only a person can say which of the two is right. */
  contested: boolean;
}

/** Whether two values of a field are the same: an empty one is one that is not there, and a list is what it holds. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '');

/** The fields of a form in which two of its values differ. */
export const differingFields = <V extends FieldValues>(fields: readonly FieldPath<V>[], one: V, other: V) =>
  fields.filter((field) => !isSame(get(one, field), get(other, field)));

/**
 * What others changed between the version that typing began from (`base`) and the newest one, and whether it meets what
 * was typed. `fields` are all leaves of the form, in the order in which it shows them.
 */
export function changesOfOthers<V extends FieldValues>(
  fields: readonly FieldPath<V>[],
  { base, typed, newest }: { base: V; typed: V; newest: V },
): ForeignChange<V>[] {
  const touched = new Set(differingFields(fields, base, typed));
  const apart = new Set(differingFields(fields, typed, newest));
  return differingFields(fields, base, newest).map((field) => ({
    field,
    before: get(base, field) as unknown,
    theirs: get(newest, field) as unknown,
    mine: get(typed, field) as unknown,
    contested: touched.has(field) && apart.has(field),
  }));
}
