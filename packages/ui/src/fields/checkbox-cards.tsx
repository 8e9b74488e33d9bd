import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FieldFrame } from './field-frame';
import type { FieldProps } from './field-props';
import { useField } from './use-field';

export interface CheckboxCardOption {
  value: string;
  label: ReactNode;
  description?: ReactNode;
}

export interface CheckboxCardsProps<T extends FieldValues> extends FieldProps<T> {
  options: readonly CheckboxCardOption[];
}

const look = (chosen: boolean) => ({
  display: 'flex',
  alignItems: 'flex-start',
  border: 1,
  borderColor: chosen ? 'primary.main' : 'borderStrong',
  borderRadius: '10px',
  bgcolor: chosen ? 'primary.subtle' : 'background.paper',
  p: 0.5,
  pr: 2,
  cursor: 'pointer',
});

/** Any of a few choices that deserve a sentence each: `RadioCards` for more than one. The value is an array in their order. */
export function CheckboxCards<T extends FieldValues>(props: CheckboxCardsProps<T>) {
  const { label, required, help, hideLabel, options } = props;
  const { id, field, error, announce, aria } = useField(props);
  const chosen = (field.value ?? []) as readonly string[];
  const toggle = (value: string, on: boolean) =>
    field.onChange(options.map((option) => option.value).filter((one) => (one === value ? on : chosen.includes(one))));
  return (
    <FieldFrame {...{ id, label, required, help, error, hideLabel, announce }} group>
      <Box
        role="group"
        aria-labelledby={`${id}-label`}
        aria-describedby={aria['aria-describedby']}
        onBlur={field.onBlur}
        sx={{ display: 'grid', gap: 1 }}
      >
        {options.map(({ value, label: name, description }, index) => (
          <Box key={value} component="label" htmlFor={`${id}-${value}`} sx={look(chosen.includes(value))}>
            <Checkbox
              id={`${id}-${value}`}
              name={field.name}
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
              slotProps={{
                input: {
                  'aria-invalid': aria['aria-invalid'],
                  'aria-labelledby': `${id}-${value}-name`,
                  'aria-describedby': description ? `${id}-${value}-text` : undefined,
                  ...(index === 0 && { ref: field.ref }),
                },
              }}
            />
            <Box sx={{ flex: 1, minWidth: 0, py: 1 }}>
              <Box id={`${id}-${value}-name`} sx={{ fontWeight: 500 }}>
                {name}
              </Box>
              {description && (
                <Box id={`${id}-${value}-text`} sx={{ typography: 'body2', color: 'text.secondary', mt: '1px' }}>
                  {description}
                </Box>
              )}
            </Box>
          </Box>
        ))}
      </Box>
    </FieldFrame>
  );
}
