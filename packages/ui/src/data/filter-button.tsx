import Button from '@mui/material/Button';
import { ChevronDown } from 'lucide-react';
import type { MouseEventHandler } from 'react';
import { Icon } from '../icon/icon';

export interface FilterButtonProps {
  label: string;
  value: string;
  /** True when the filter narrows the list. */
  on: boolean;
  open: boolean;
  onClick: MouseEventHandler<HTMLButtonElement>;
}

/** The face of a filter: "Stato: tutti", accent coloured while it narrows the list. */
export function FilterButton({ label, value, on, open, onClick }: FilterButtonProps) {
  return (
    <Button
      size="small"
      variant="outlined"
      aria-haspopup="menu"
      aria-expanded={open}
      onClick={onClick}
      endIcon={<Icon of={ChevronDown} size={16} />}
      sx={[
        {
          fontWeight: 400,
          color: 'text.secondary',
          boxShadow: 'none',
          '& b': { fontWeight: 500, color: 'text.primary', ml: 0.5 },
        },
        on && {
          bgcolor: 'primary.subtle',
          borderColor: 'primary.outline',
          color: 'primary.onSubtle',
          '& b': { fontWeight: 500, color: 'primary.onSubtle', ml: 0.5 },
        },
      ]}
    >
      {label}: <b>{value}</b>
    </Button>
  );
}
