import Autocomplete from '@mui/material/Autocomplete';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FieldFrame } from './field-frame';
import type { FieldProps, FieldStatus } from './field-props';
import { useField } from './use-field';

export interface SuggestInputProps<T extends FieldValues, Option> extends FieldProps<T> {
  options: readonly Option[];
  getLabel: (option: Option) => string;
  getKey?: (option: Option) => string;
  renderOption?: (option: Option) => ReactNode;
  onQuery?: (text: string) => void;
  onPick?: (option: Option) => void;
  loading?: boolean;
  placeholder?: string;
  autoComplete?: string;
  status?: FieldStatus | undefined;
}

/**
 * Free text with suggestions: the value is always the text, a suggestion only fills it in and reports itself through `onPick`.
 * With `onQuery` the caller finds the options for what is typed; without it the given options are filtered here.
 */
export function SuggestInput<T extends FieldValues, Option>(props: SuggestInputProps<T, Option>) {
  const {
    label,
    required,
    help,
    hideLabel,
    status,
    getLabel,
    getKey = getLabel,
    renderOption,
    onQuery,
    onPick,
  } = props;
  const { t } = useTranslation('ui');
  const { id, field, error, invalid, announce, aria } = useField(props, status);
  const labelOf = (option: Option | string) => (typeof option === 'string' ? option : getLabel(option));
  return (
    <FieldFrame {...{ id, label, required, help, error, status, hideLabel, announce }}>
      <Autocomplete<Option, false, false, true>
        id={id}
        freeSolo
        disableClearable={false}
        forcePopupIcon={false}
        clearIcon={null}
        selectOnFocus={false}
        options={props.options}
        loading={Boolean(props.loading)}
        loadingText={t('field.loadingSuggestions')}
        disabled={Boolean(props.disabled)}
        getOptionLabel={labelOf}
        getOptionKey={(option) => (typeof option === 'string' ? option : getKey(option))}
        {...(onQuery && { filterOptions: (options: Option[]) => options })}
        // The text alone is the value; the picked option is not remembered here.
        value={''}
        inputValue={field.value ?? ''}
        onInputChange={(_event, text, reason) => {
          if (reason === 'reset') return;
          field.onChange(text);
          onQuery?.(text);
        }}
        onChange={(_event, option) => {
          if (option === null) return;
          field.onChange(labelOf(option));
          if (typeof option !== 'string') onPick?.(option);
        }}
        {...(renderOption && {
          renderOption: (
            { key, ...itemProps }: React.HTMLAttributes<HTMLLIElement> & { key: React.Key },
            option: Option,
          ) => (
            <li key={key} {...itemProps}>
              {renderOption(option)}
            </li>
          ),
        })}
        renderInput={({ slotProps }) => (
          <OutlinedInput
            fullWidth
            ref={slotProps.input.ref}
            className={slotProps.input.className}
            onMouseDown={slotProps.input.onMouseDown}
            name={field.name}
            inputRef={field.ref}
            onBlur={field.onBlur}
            error={invalid}
            required={Boolean(required)}
            disabled={Boolean(props.disabled)}
            autoFocus={Boolean(props.autoFocus)}
            placeholder={props.placeholder}
            slotProps={{ input: { ...slotProps.htmlInput, ...aria, autoComplete: props.autoComplete ?? 'off' } }}
          />
        )}
      />
    </FieldFrame>
  );
}
