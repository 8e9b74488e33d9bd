import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface FormGridProps {
  columns?: 1 | 2 | 3;
  children: ReactNode;
}

/** Fields side by side; one column on phones. */
export function FormGrid({ columns = 2, children }: FormGridProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: '18px 20px',
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: `repeat(${columns}, minmax(0, 1fr))` },
      }}
    >
      {children}
    </Box>
  );
}
