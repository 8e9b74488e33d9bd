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
  /** What it opens. */
  popup?: 'menu' | 'dialog';
  onClick: MouseEventHandler<HTMLButtonElement>;
}

/** How a filter looks; accent coloured while it narrows the list. */
export const filterLook = (on: boolean) => [
  {
    fontWeight: 400,
    color: 'text.secondary',
    boxShadow: 'none',
    '& b': { fontWeight: 500, color: 'text.primary', ml: 0.5, overflow: 'hidden', textOverflow: 'ellipsis' },
  },
  on && {
    bgcolor: 'primary.subtle',
    borderColor: 'primary.outline',
    color: 'primary.onSubtle',
    '& b': { color: 'primary.onSubtle' },
  },
];

/** The face of a filter: "Stato: tutti", accent coloured while it narrows the list. */
export function FilterButton({ label, value, on, open, popup = 'menu', onClick }: FilterButtonProps) {
  return (
    <Button
      size="small"
      variant="outlined"
      aria-haspopup={popup}
      aria-expanded={open}
      onClick={onClick}
      endIcon={<Icon of={ChevronDown} size={16} />}
      sx={filterLook(on)}
    >
      {label}: <b>{value}</b>
    </Button>
  );
}
