import Box from '@mui/material/Box';
import { visuallyHidden } from '../layout/visually-hidden';

export interface CountBadgeProps {
  count: number;
  /** What is counted, for screen readers: "3 inviti da decidere". */
  label: string;
  tone?: 'accent' | 'neutral';
}

/** A count in a pill; gone at 0. */
export function CountBadge({ count, label, tone = 'accent' }: CountBadgeProps) {
  if (count === 0) return null;
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-grid',
        placeItems: 'center',
        minWidth: 20,
        height: 20,
        px: 0.75,
        borderRadius: '10px',
        bgcolor: tone === 'accent' ? 'primary.main' : 'background.subtle',
        color: tone === 'accent' ? 'primary.contrastText' : 'text.secondary',
        fontSize: 12,
        lineHeight: 1,
        fontWeight: 600,
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      <span aria-hidden="true">{count}</span>
      <Box component="span" sx={visuallyHidden}>
        {label}
      </Box>
    </Box>
  );
}
