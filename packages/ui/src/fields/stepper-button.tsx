import ButtonBase from '@mui/material/ButtonBase';
import type { LucideIcon } from 'lucide-react';
import { Icon } from '../icon/icon';

export interface StepperButtonProps {
  icon: LucideIcon;
  label: string;
  disabled: boolean;
  onClick: () => void;
}

/** One of the two buttons of a number stepper. */
export function StepperButton({ icon, label, disabled, onClick }: StepperButtonProps) {
  return (
    <ButtonBase
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
      sx={{
        width: 34,
        color: 'text.secondary',
        '&:hover': { bgcolor: 'background.subtle' },
        '&.Mui-disabled': { color: 'text.disabled' },
        '&.Mui-focusVisible': { outlineOffset: '-2px' },
      }}
    >
      <Icon of={icon} size={16} />
    </ButtonBase>
  );
}
