import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { HTMLAttributes, ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FieldFrame } from './field-frame';
import type { FieldProps, FieldStatus } from './field-props';
import { useField } from './use-field';

export interface TextInputProps<T extends FieldValues> extends FieldProps<T> {
  type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search';
  multiline?: boolean;
  minRows?: number;
  maxLength?: number;
  autoComplete?: string;
  placeholder?: string;
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  spellCheck?: boolean;
  status?: FieldStatus | undefined;
  labelAction?: ReactNode;
  startIcon?: ReactNode;
  end?: ReactNode;
  onBlur?: () => void;
}

/** A line or a block of text. The value is a string, never null. `status` shows a live check, `end` a button inside the field. */
export function TextInput<T extends FieldValues>(props: TextInputProps<T>) {
  const { label, required, help, hideLabel, status, labelAction, startIcon, end, type = 'text' } = props;
  const { id, field, error, invalid, announce, aria } = useField(props, status);
  return (
    <FieldFrame {...{ id, label, required, help, error, status, labelAction, hideLabel, announce }}>
      <OutlinedInput
        id={id}
        fullWidth
        type={props.multiline ? undefined : type}
        name={field.name}
        value={field.value ?? ''}
        inputRef={field.ref}
        onChange={field.onChange}
        onBlur={() => {
          field.onBlur();
          props.onBlur?.();
        }}
        error={invalid}
        required={Boolean(required)}
        disabled={Boolean(props.disabled)}
        multiline={Boolean(props.multiline)}
        {...(props.multiline && { minRows: props.minRows ?? 3 })}
        autoFocus={Boolean(props.autoFocus)}
        autoComplete={props.autoComplete}
        placeholder={props.placeholder}
        startAdornment={startIcon && <InputAdornment position="start">{startIcon}</InputAdornment>}
        endAdornment={end && <InputAdornment position="end">{end}</InputAdornment>}
        slotProps={{
          input: { ...aria, maxLength: props.maxLength, inputMode: props.inputMode, spellCheck: props.spellCheck },
        }}
      />
    </FieldFrame>
  );
}
