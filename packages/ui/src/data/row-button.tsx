import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';

export interface RowButtonProps {
  children: ReactNode;
  onClick: () => void;
}

/** What a row opens in place, as a `RowLink` is what it leads to; a click anywhere on the row of a `DataTable` presses it. */
export function RowButton({ children, onClick }: RowButtonProps) {
  return (
    <ButtonBase
      data-row-link=""
      aria-haspopup="dialog"
      onClick={onClick}
      sx={{
        display: 'block',
        maxWidth: '100%',
        font: 'inherit',
        fontWeight: 500,
        textAlign: 'left',
        overflowWrap: 'anywhere',
        '&:hover': { textDecoration: 'underline', textUnderlineOffset: 3 },
      }}
    >
      {children}
    </ButtonBase>
  );
}
