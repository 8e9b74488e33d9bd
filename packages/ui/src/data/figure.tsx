import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export interface FigureProps {
  caption: string;
  figure: ReactNode;
  note?: ReactNode;
  tone?: 'default' | 'warning' | 'error' | 'success';
  href?: string;
}

/** One number with its name and, if need be, what it means; `href` leads to the list behind it. */
export function Figure({ caption, figure, note, tone = 'default', href }: FigureProps) {
  return (
    <Box sx={{ px: { xs: 2, md: 2.5 }, py: { xs: 1.5, md: 1.75 }, minWidth: 0 }}>
      <Typography variant="caption" component="div" sx={{ color: 'text.tertiary' }}>
        {href ? (
          <Link href={href} sx={{ color: 'inherit' }}>
            {caption}
          </Link>
        ) : (
          caption
        )}
      </Typography>
      <Typography variant="h5" component="div">
        {figure}
      </Typography>
      {note && (
        <Typography
          variant="body2"
          component="div"
          sx={{ color: tone === 'default' ? 'text.secondary' : `${tone}.onSubtle` }}
        >
          {note}
        </Typography>
      )}
    </Box>
  );
}
