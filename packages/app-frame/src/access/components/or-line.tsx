import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

const rule = { content: '""', flex: 1, borderTop: 1, borderColor: 'divider' } as const;

/** A word between two ways in. Drawn here: a whole component for it would be one more thing to fetch at the door (P12). */
export function OrLine({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        my: 2.5,
        typography: 'body2',
        color: 'text.secondary',
        '&::before, &::after': rule,
      }}
    >
      {children}
    </Box>
  );
}
