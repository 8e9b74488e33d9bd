import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import { Children, type ReactNode } from 'react';

/** Figures side by side in one card, parted by lines; two in a row on phones, up to three on tablets. */
export function FigureStrip({ children }: { children: ReactNode }) {
  const count = Children.toArray(children).length;
  return (
    <Card sx={{ overflow: 'hidden' }}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: {
            xs: 'repeat(2, minmax(0, 1fr))',
            md: `repeat(${Math.min(count, 3)}, minmax(0, 1fr))`,
            lg: `repeat(${count}, minmax(0, 1fr))`,
          },
          // Each cell draws its left and upper line; the outermost ones lie under the edge of the card.
          '& > *': { borderLeft: 1, borderTop: 1, borderColor: 'divider', ml: '-1px', mt: '-1px' },
        }}
      >
        {children}
      </Box>
    </Card>
  );
}
