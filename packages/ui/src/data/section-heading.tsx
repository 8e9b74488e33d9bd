import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format';

export interface SectionHeadingProps {
  title: ReactNode;
  action?: ReactNode;
  count?: number | undefined;
  level: 'h2' | 'h3';
  look: 'h2' | 'h3';
  id: string;
}

/** A heading with an optional count behind it and an action at the end of its line. */
export function SectionHeading({ title, action, count, level, look, id }: SectionHeadingProps) {
  const format = useFormat();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
      <Typography variant={look} component={level} id={id} sx={{ minWidth: 0 }}>
        {title}
      </Typography>
      {count !== undefined && (
        <Box
          component="span"
          sx={{
            px: 0.75,
            minWidth: 20,
            borderRadius: '10px',
            bgcolor: 'background.subtle',
            color: 'text.secondary',
            typography: 'caption',
            lineHeight: '20px',
            textAlign: 'center',
            fontVariantNumeric: 'tabular-nums',
          }}
        >
          {format.number(count)}
        </Box>
      )}
      <Box sx={{ flex: 1 }} />
      {action}
    </Box>
  );
}
