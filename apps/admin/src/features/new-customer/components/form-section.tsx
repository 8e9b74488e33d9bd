import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  title?: string;
  end?: ReactNode;
  children: ReactNode;
}

/** One group of fields in the card of a long form, parted from the group above by a line. */
export function FormSection({ title, end, children }: Props) {
  return (
    <Box
      component="section"
      sx={{
        px: { xs: 2, md: 3 },
        py: title ? 2.5 : 1.5,
        '&:not(:first-of-type)': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      {title && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.75 }}>
          <Typography component="h2" variant="h3" sx={{ flex: 1, minWidth: 100 }}>
            {title}
          </Typography>
          {end}
        </Box>
      )}
      {children}
    </Box>
  );
}
