import { fieldProblems, type FieldProblem } from '@tenantry/contracts';
import { set, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form';
import type * as z from 'zod/mini';

/** Field problems as errors of a form: the code is the message, its numbers go along. The first problem of a field wins. */
export function formErrors<T extends FieldValues>(problems: readonly FieldProblem[]): FieldErrors<T> {
  const errors: FieldErrors<T> = {};
  for (const { field, code, params } of problems.toReversed())
    set(errors, field, { type: code, message: code, ...(params && { types: params }) });
  return errors;
}

/**
 * Checks a form with the schema that the server uses. `toBody` makes the body out of the form's values where the two
 * differ; the form keeps its own values.
 */
export const contractResolver =
  <T extends FieldValues>(schema: z.ZodMiniType, toBody: (values: T) => unknown = (values) => values): Resolver<T> =>
  (values) => {
    const parsed = schema.safeParse(toBody(values), { reportInput: true });
    return parsed.success
      ? { values, errors: {} }
      : { values: {}, errors: formErrors<T>(fieldProblems(parsed.error.issues)) };
  };
