import Box from '@mui/material/Box';
import { Minus, Plus } from 'lucide-react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FieldFrame } from './field-frame';
import type { FieldProps } from './field-props';
import { StepperButton } from './stepper-button';
import { stepperBox, stepperNumber } from './stepper-styles';
import { stepValue } from './step-value';
import { useField } from './use-field';

export interface NumberStepperProps<T extends FieldValues> extends FieldProps<T> {
  min?: number;
  max?: number;
  step?: number;
  unit?: string;
  size?: 'small' | 'medium';
  onValue?: (value: number) => void;
}

/**
 * A whole number between two buttons, with its unit behind it. The value is a number, or null while the field is empty; what is
 * typed outside the range is left for validation to explain, never silently changed.
 */
export function NumberStepper<T extends FieldValues>(props: NumberStepperProps<T>) {
  const {
    label,
    required,
    help,
    hideLabel,
    min,
    max,
    step = 1,
    unit,
    size = 'medium',
    onValue,
    disabled = false,
  } = props;
  const { t } = useTranslation('ui');
  const { id, field, error, invalid, announce, aria } = useField(props);
  const value: number | null = field.value ?? null;
  const set = (next: number | null) => {
    field.onChange(next);
    if (next !== null) onValue?.(next);
  };
  const move = (direction: 1 | -1) => set(stepValue(value, direction, { min, max, step }));
  return (
    <FieldFrame {...{ id, label, required, help, error, hideLabel, announce }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box role="group" aria-label={label} sx={[stepperBox(size), invalid && { borderColor: 'error.main' }]}>
          <StepperButton
            icon={Minus}
            label={t('field.decrease', { label })}
            disabled={disabled || (value !== null && min !== undefined && value <= min)}
            onClick={() => move(-1)}
          />
          <Box
            component="input"
            id={id}
            type="number"
            inputMode="numeric"
            name={field.name}
            ref={field.ref}
            value={value ?? ''}
            min={min}
            max={max}
            step={step}
            required={required}
            disabled={disabled}
            autoFocus={props.autoFocus}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
              set(event.target.value === '' ? null : Number(event.target.value))
            }
            onBlur={field.onBlur}
            {...aria}
            sx={stepperNumber}
          />
          <StepperButton
            icon={Plus}
            label={t('field.increase', { label })}
            disabled={disabled || (value !== null && max !== undefined && value >= max)}
            onClick={() => move(1)}
          />
        </Box>
        {unit && <Box sx={{ color: 'text.secondary' }}>{unit}</Box>}
      </Box>
    </FieldFrame>
  );
}
