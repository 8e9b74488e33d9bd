import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import { readProblem } from './read-problem';

/**
 * Puts the field errors of a problem onto a form (type and message are the code, params go into `types`) and returns what is left
 * to say above the form: nothing when every error landed on a field. `plans[0].units` becomes `plans.0.units`.
 */
export function applyProblem<T extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<T>,
): { code: string; params?: Record<string, unknown> } | undefined {
  const { code, params, errors } = readProblem(error);
  for (const { field, code: fieldCode, params: fieldParams } of errors) {
    const path = field.replace(/\[(\d+)\]/g, '.$1') as FieldPath<T>;
    setError(path, { type: fieldCode, message: fieldCode, ...(fieldParams && { types: fieldParams as never }) });
  }
  if (errors.length > 0) return undefined;
  return { code, ...(params && { params }) };
}
