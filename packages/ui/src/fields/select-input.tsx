import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { FieldValues } from 'react-hook-form';
import { FieldFrame } from './field-frame';
import type { FieldProps } from './field-props';
import { SelectArrow } from './select-arrow';
import { useField } from './use-field';

export interface SelectInputProps<T extends FieldValues> extends FieldProps<T> {
  options: readonly { value: string; label: string; disabled?: boolean }[];
  /** The words of the choice "none"; without it there is no such choice. */
  emptyLabel?: string;
}

/** One of a short list. A native select: phones show their own wheel, and the keyboard works as everywhere. */
export function SelectInput<T extends FieldValues>(props: SelectInputProps<T>) {
  const { label, required, help, hideLabel, options, emptyLabel } = props;
  const { id, field, error, invalid, announce, aria } = useField(props);
  return (
    <FieldFrame {...{ id, label, required, help, error, hideLabel, announce }}>
      <NativeSelect
        input={<OutlinedInput fullWidth error={invalid} />}
        IconComponent={SelectArrow}
        name={field.name}
        value={field.value ?? ''}
        inputRef={field.ref}
        onChange={field.onChange}
        onBlur={field.onBlur}
        error={invalid}
        required={Boolean(required)}
        disabled={Boolean(props.disabled)}
        autoFocus={Boolean(props.autoFocus)}
        inputProps={{ id, ...aria }}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </NativeSelect>
    </FieldFrame>
  );
}
