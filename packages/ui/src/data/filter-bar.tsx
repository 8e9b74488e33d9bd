import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface FilterBarProps {
  children: ReactNode;
  /** Tools at the far end, such as the choice of columns. */
  end?: ReactNode;
}

/** Search and filters above a table; scrolls sideways on phones instead of growing downwards. */
export function FilterBar({ children, end }: FilterBarProps) {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: { xs: 2, md: 2.5 },
        py: 1.5,
        flexWrap: { xs: 'nowrap', md: 'wrap' },
        overflowX: { xs: 'auto', md: 'visible' },
        scrollbarWidth: 'none',
        '& > *': { flexShrink: { xs: 0, md: 1 } },
      }}
    >
      {children}
      {end && (
        <>
          <Box sx={{ flex: 1 }} />
          {end}
        </>
      )}
    </Box>
  );
}
