import Box from '@mui/material/Box';
import Radio from '@mui/material/Radio';
import { type Ref, useId } from 'react';
import type { RadioCardOption } from './radio-cards';

export interface RadioCardProps {
  option: RadioCardOption;
  chosen: boolean;
  plain: boolean;
  disabled: boolean;
  describedById: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** One choice of `RadioCards`: the whole card is its label. */
export function RadioCard({ option, chosen, plain, disabled, describedById, inputRef }: RadioCardProps) {
  const id = useId();
  const card = {
    border: 1,
    borderColor: chosen ? 'primary.main' : 'borderStrong',
    borderRadius: '10px',
    bgcolor: chosen ? 'primary.subtle' : 'background.paper',
    p: 0.5,
    pr: 2,
  };
  return (
    <Box sx={[{ display: 'flex', flexDirection: 'column' }, !plain && card]}>
      <Box
        component="label"
        htmlFor={id}
        sx={{
          display: 'flex',
          alignItems: 'flex-start',
          cursor: disabled ? 'not-allowed' : 'pointer',
          ml: plain ? -1.125 : 0,
        }}
      >
        <Radio
          id={id}
          value={option.value}
          disabled={disabled}
          slotProps={{ input: { ref: inputRef, 'aria-describedby': option.description ? describedById : undefined } }}
        />
        <Box sx={{ flex: 1, minWidth: 0, py: 1, color: disabled ? 'text.tertiary' : 'text.primary' }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontWeight: plain ? 400 : 500 }}>
            {option.icon}
            {option.label}
          </Box>
          {option.description && (
            <Box id={describedById} sx={{ typography: 'body2', color: 'text.secondary', mt: '1px' }}>
              {option.description}
            </Box>
          )}
        </Box>
      </Box>
      {chosen && option.extra && <Box sx={{ pl: plain ? 3.5 : 4.5, pb: 1 }}>{option.extra}</Box>}
    </Box>
  );
}
