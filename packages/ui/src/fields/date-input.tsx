import OutlinedInput from '@mui/material/OutlinedInput';
import type { FieldValues } from 'react-hook-form';
import { FieldFrame } from './field-frame';
import type { FieldProps } from './field-props';
import { useField } from './use-field';

export interface DateInputProps<T extends FieldValues> extends FieldProps<T> {
  /** First and last day that may be picked, as `YYYY-MM-DD`. */
  min?: string;
  max?: string;
  onValue?: (value: string) => void;
}

/** A day, with the browser's own calendar and the reader's own order of day and month. The value is `YYYY-MM-DD`, or '' for none. */
export function DateInput<T extends FieldValues>(props: DateInputProps<T>) {
  const { label, required, help, hideLabel, min, max, onValue } = props;
  const { id, field, error, invalid, announce, aria } = useField(props);
  return (
    <FieldFrame {...{ id, label, required, help, error, hideLabel, announce }}>
      <OutlinedInput
        id={id}
        type="date"
        name={field.name}
        value={field.value ?? ''}
        inputRef={field.ref}
        onChange={(event) => {
          field.onChange(event.target.value);
          onValue?.(event.target.value);
        }}
        onBlur={field.onBlur}
        error={invalid}
        required={Boolean(required)}
        disabled={Boolean(props.disabled)}
        autoFocus={Boolean(props.autoFocus)}
        slotProps={{ input: { ...aria, min, max } }}
        sx={{ minWidth: 150, maxWidth: 240, fontVariantNumeric: 'tabular-nums' }}
      />
    </FieldFrame>
  );
}
