import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FieldFrame } from './field-frame';
import type { FieldProps } from './field-props';
import { useField } from './use-field';

export interface CheckboxInputProps<T extends FieldValues> extends Omit<FieldProps<T>, 'label' | 'hideLabel'> {
  label: ReactNode;
}

/** Yes or no; the value is a boolean. */
export function CheckboxInput<T extends FieldValues>(props: CheckboxInputProps<T>) {
  const { label, help, required } = props;
  const { id, field, error, announce, aria } = useField(props);
  return (
    <FieldFrame {...{ id, help, error, announce }} messagesUnderWords>
      <FormControlLabel
        label={label}
        disabled={Boolean(props.disabled)}
        required={Boolean(required)}
        control={
          <Checkbox
            id={id}
            name={field.name}
            checked={field.value === true}
            onChange={(event) => field.onChange(event.target.checked)}
            onBlur={field.onBlur}
            autoFocus={Boolean(props.autoFocus)}
            slotProps={{ input: { ref: field.ref, ...aria } }}
          />
        }
      />
    </FieldFrame>
  );
}
