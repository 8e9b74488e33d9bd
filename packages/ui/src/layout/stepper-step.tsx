import Box from '@mui/material/Box';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon';
import { visuallyHidden } from './visually-hidden';

export interface StepperStepProps {
  label: string;
  number: number;
  state: 'done' | 'current' | 'ahead';
}

const marks = {
  done: { borderColor: 'primary.main', bgcolor: 'primary.subtle', color: 'primary.onSubtle' },
  current: { borderColor: 'primary.main', bgcolor: 'primary.main', color: 'primary.contrastText' },
  ahead: { borderColor: 'control', color: 'text.secondary' },
};

/** One step of a `Stepper`: a numbered circle (a tick once done) and its word. */
export function StepperStep({ label, number, state }: StepperStepProps) {
  const { t } = useTranslation('ui');
  const current = state === 'current';
  return (
    <Box
      component="li"
      aria-current={current ? 'step' : undefined}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        whiteSpace: 'nowrap',
        color: current ? 'text.primary' : state === 'done' ? 'text.secondary' : 'text.tertiary',
        fontWeight: current ? 600 : 400,
        '& + &::before, li + &::before': {
          content: '""',
          width: { xs: 12, md: 32 },
          borderTop: 1,
          borderColor: 'borderStrong',
          mr: 0.5,
        },
      }}
    >
      <Box aria-hidden="true" sx={{ ...circle, ...marks[state] }}>
        {state === 'done' ? <Icon of={Check} size={14} /> : number}
      </Box>
      <Box component="span" sx={{ display: { xs: current ? 'inline' : 'none', md: 'inline' } }}>
        {label}
      </Box>
      {state === 'done' && (
        <Box component="span" sx={visuallyHidden}>
          {t('step.done')}
        </Box>
      )}
    </Box>
  );
}

const circle = {
  display: 'grid',
  placeItems: 'center',
  width: 24,
  height: 24,
  boxSizing: 'border-box',
  borderRadius: '50%',
  border: '1.5px solid',
  fontSize: 12,
  fontWeight: 600,
  lineHeight: 1,
} as const;
