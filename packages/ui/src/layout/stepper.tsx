import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { StepperStep } from './stepper-step';

export interface StepperProps {
  steps: readonly { key: string; label: string }[];
  /** Index of the present step, from 0. */
  current: number;
}

/** Where one is in a wizard. On phones only the present step keeps its word. */
export function Stepper({ steps, current }: StepperProps) {
  const { t } = useTranslation('ui');
  return (
    <Box
      component="ol"
      aria-label={t('layout.steps')}
      sx={{ display: 'flex', alignItems: 'center', gap: 1.5, listStyle: 'none', m: 0, p: 0, typography: 'body2' }}
    >
      {steps.map(({ key, label }, index) => (
        <StepperStep key={key} label={label} number={index + 1} state={stateOf(index, current)} />
      ))}
    </Box>
  );
}

const stateOf = (index: number, current: number) =>
  index < current ? 'done' : index === current ? 'current' : 'ahead';
