import { isProblem, type ProblemError } from '@tenantry/api-client';
import { useEffect, useState } from 'react';
import { get, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { changesOfOthers, differingFields, type ForeignChange } from './changes-of-others';

/** What a person has to know when somebody else saved first. */
export interface Conflict<V extends FieldValues> {
  changes: readonly ForeignChange<V>[];
  /** Unknown where the history no longer says. */
  changedBy: string | undefined;
  changedAt: string | undefined;
  /** All that had been typed, for whoever thinks better of it. */
  typed: V;
  taken: boolean;
}

interface Options<T extends { version: number }, V extends FieldValues> {
  form: Pick<UseFormReturn<V>, 'getValues' | 'setValue' | 'reset'>;
  /** The object as the page has it; nothing where a new one is made. */
  object: T | undefined;
  valuesOf: (object: T) => V;
  /** All leaves of the form, in its order. */
  fields: readonly FieldPath<V>[];
  /** Reads the object past every cache. */
  readNewest: () => Promise<T>;
}

/** Who an edit belongs to, out of the params of the refusal. */
const authorOf = ({ params: { changedBy, changedAt } }: ProblemError) => ({
  changedBy: changedBy === undefined ? undefined : String(changedBy),
  changedAt: changedAt === undefined ? undefined : String(changedAt),
});

/**
 * Keeps the version that a form was filled from, and saves over that one only (CC-04): a newer version that the page
 * happens to read is followed where it does not meet what was typed, and never written over unseen. `saveOver` gives the
 * version to `send` and returns what was saved; when somebody else saved first it reads theirs, keeps what was typed on
 * top of it, tells the `conflict` and returns nothing. A change of theirs that this form does not show is no conflict.
 * Throws every other refusal. The version of a new object is 0.
 */
export function useEditedObject<T extends { version: number }, V extends FieldValues>(options: Options<T, V>) {
  const { form, object, valuesOf, fields, readNewest } = options;
  const [base, setBase] = useState(object);
  const [conflict, setConflict] = useState<Conflict<V>>();

  const compare = (newest: T) => {
    const typed = structuredClone(form.getValues());
    const from = valuesOf(base ?? newest);
    return { typed, from, changes: changesOfOthers(fields, { base: from, typed, newest: valuesOf(newest) }) };
  };
  // The count of submits goes on: by it the first field with a problem gets the focus.
  const fill = (newest: T) => form.reset(valuesOf(newest), { keepSubmitCount: true });
  const putOnTop = (typed: V, from: V) => {
    for (const field of differingFields(fields, typed, from))
      form.setValue(field, get(typed, field) as never, { shouldDirty: true });
  };
  const adopt = (newest: T, typed: V, from: V) => {
    fill(newest);
    putOnTop(typed, from);
    setBase(newest);
  };

  useEffect(() => {
    if (!object || object === base || (base && object.version <= base.version)) return;
    const { typed, from, changes } = compare(object);
    if (!changes.some(({ contested }) => contested)) adopt(object, typed, from);
  });

  const keep = (saved: T): T => {
    fill(saved);
    setBase(saved);
    setConflict(undefined);
    return saved;
  };
  const saveOver = async (send: (version: number) => Promise<T>): Promise<T | undefined> => {
    try {
      return keep(await send(base?.version ?? 0));
    } catch (error) {
      if (!isProblem(error, 'staleVersion')) throw error;
      const newest = await readNewest();
      const { typed, from, changes } = compare(newest);
      adopt(newest, typed, from);
      if (changes.length === 0) return keep(await send(newest.version));
      setConflict({ changes, typed, taken: false, ...authorOf(error) });
      return undefined;
    }
  };
  const takeTheirs = () => {
    if (!base || !conflict) return;
    const typed = structuredClone(form.getValues());
    fill(base);
    setConflict({ ...conflict, typed, taken: true });
  };
  const takeBack = () => {
    if (!base || !conflict) return;
    putOnTop(conflict.typed, valuesOf(base));
    setConflict({ ...conflict, taken: false });
  };
  return { saveOver, conflict, takeTheirs, takeBack };
}
