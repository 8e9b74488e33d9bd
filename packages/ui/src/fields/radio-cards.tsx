import RadioGroup from '@mui/material/RadioGroup';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FieldFrame } from './field-frame';
import type { FieldProps } from './field-props';
import { RadioCard } from './radio-card';
import { useField } from './use-field';

export interface RadioCardOption {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
  /** Shown while this option is chosen, for instance a date that belongs to it. */
  extra?: ReactNode;
}

export interface RadioCardsProps<T extends FieldValues> extends FieldProps<T> {
  options: readonly RadioCardOption[];
  columns?: 1 | 2 | 3;
  plain?: boolean;
}

/** A few exclusive choices that deserve a sentence each. `plain` leaves the borders out, as inside a form section. */
export function RadioCards<T extends FieldValues>(props: RadioCardsProps<T>) {
  const { label, required, help, hideLabel, options, columns = 1, plain = false } = props;
  const { id, field, error, announce, aria } = useField(props);
  return (
    <FieldFrame {...{ id, label, required, help, error, hideLabel, announce }} group>
      <RadioGroup
        aria-labelledby={`${id}-label`}
        name={field.name}
        value={field.value ?? ''}
        onChange={field.onChange}
        onBlur={field.onBlur}
        {...aria}
        sx={{
          display: 'grid',
          gap: plain ? 0.5 : 1.5,
          gridTemplateColumns: { xs: '1fr', md: `repeat(${columns}, minmax(0, 1fr))` },
          alignItems: 'start',
        }}
      >
        {options.map((option, index) => (
          <RadioCard
            key={option.value}
            option={option}
            chosen={field.value === option.value}
            plain={plain}
            disabled={Boolean(props.disabled || option.disabled)}
            describedById={`${id}-${option.value}`}
            {...(index === 0 && { inputRef: field.ref })}
          />
        ))}
      </RadioGroup>
    </FieldFrame>
  );
}
