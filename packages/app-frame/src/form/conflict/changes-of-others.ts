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

/** The fields of a form in which two of its values differ; an empty one is the same as one that is not there. */
export const differingFields = <V extends FieldValues>(fields: readonly FieldPath<V>[], one: V, other: V) =>
  fields.filter((field) => (get(one, field) ?? '') !== (get(other, field) ?? ''));

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
