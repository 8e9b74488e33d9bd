import type { ReactNode } from 'react';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';

/** What every form field takes: where its value lives, what it is called, and what helps to fill it in. */
export interface FieldProps<T extends FieldValues> {
  // A field does not care about the context and the output type of its form, and react-hook-form only accepts `any` for that.
  // oxlint-disable-next-line typescript/no-explicit-any
  control: Control<T, any, any>;
  name: FieldPath<T>;
  label: string;
  required?: boolean;
  help?: ReactNode;
  disabled?: boolean;
  autoFocus?: boolean;
  hideLabel?: boolean;
}

/** The answer of a live check, shown where help and errors stand. */
export interface FieldStatus {
  state: 'checking' | 'free' | 'taken' | 'warning';
  text: ReactNode;
}
