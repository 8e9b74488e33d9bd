import { useId } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { useProblemText } from '../problem-texts/use-problem-text';
import type { FieldProps, FieldStatus } from './field-props';

/**
 * Joins a field to its form: value and handlers, the error as a sentence, and the ids that tie label, help, error and status to
 * the input. The error's message (or type) is a problem code, `types` its params. `announce` is true once the form was submitted:
 * before that an error shows on blur without interrupting a screen reader.
 */
export function useField<T extends FieldValues>(
  { control, name, help, disabled }: Pick<FieldProps<T>, 'control' | 'name' | 'help' | 'disabled'>,
  status?: FieldStatus,
) {
  const id = useId();
  const problemText = useProblemText();
  const { field, fieldState, formState } = useController({ control, name, ...(disabled && { disabled }) });
  const code = fieldState.error && (fieldState.error.message || String(fieldState.error.type || 'invalidValue'));
  const error = code && problemText(code, fieldState.error?.types as Record<string, unknown> | undefined);
  const invalid = Boolean(error) || status?.state === 'taken';
  const describedBy = [error && `${id}-error`, !error && status && `${id}-status`, help && `${id}-help`];
  return {
    id,
    field,
    error,
    invalid,
    announce: formState.submitCount > 0,
    aria: {
      'aria-invalid': invalid || undefined,
      'aria-describedby': describedBy.filter(Boolean).join(' ') || undefined,
    },
  };
}
