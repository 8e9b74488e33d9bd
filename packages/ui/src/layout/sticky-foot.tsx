import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface StickyFootProps {
  /** What leads away, such as "Annulla" or "Indietro". */
  start?: ReactNode;
  children: ReactNode;
  /** One quiet line, such as what the asterisk means; left out on phones. */
  hint?: ReactNode;
}

/** The actions of a long form, always in sight at the bottom of the page. On phones the buttons share the width. */
export function StickyFoot({ start, children, hint }: StickyFootProps) {
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 9,
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        minHeight: { xs: 64, md: 68 },
        px: { xs: 2, md: 3, lg: 4 },
        py: { xs: 1.25, md: 1.5 },
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
        flexWrap: { xs: 'wrap', md: 'nowrap' },
        '& > .MuiButton-root': { flex: { xs: '1 1 0', md: 'none' } },
      }}
    >
      {start}
      <Box sx={{ flex: 1, display: { xs: 'none', md: 'block' }, typography: 'body2', color: 'text.secondary' }}>
        {hint}
      </Box>
      {children}
    </Box>
  );
}
