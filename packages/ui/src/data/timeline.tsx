import Box from '@mui/material/Box';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { paletteKey, type Tone } from '../icon/tone';

export interface TimelineItem {
  id: string;
  icon: LucideIcon;
  tone?: Tone;
  title: ReactNode;
  text?: ReactNode;
  time: ReactNode;
}

export interface TimelineProps {
  items: readonly TimelineItem[];
  label: string;
}

/** What happened, newest first as the caller orders it: a dot with an icon, what, and when. */
export function Timeline({ items, label }: TimelineProps) {
  return (
    <Box component="ol" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0, typography: 'body2' }}>
      {items.map(({ id, icon, tone = 'neutral', title, text, time }) => (
        <Box component="li" key={id} sx={row}>
          <Box sx={{ ...dot, bgcolor: `${paletteKey(tone)}.subtle`, color: `${paletteKey(tone)}.onSubtle` }}>
            <Icon of={icon} size={14} />
          </Box>
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <div>{title}</div>
            {text && <Box sx={{ color: 'text.secondary' }}>{text}</Box>}
          </Box>
          <Box sx={when}>{time}</Box>
        </Box>
      ))}
    </Box>
  );
}

// On a phone the time stands below: beside it, long addresses would have half a line.
const when = {
  gridColumn: { xs: 2, md: 'auto' },
  color: 'text.tertiary',
  whiteSpace: 'nowrap',
  fontVariantNumeric: 'tabular-nums',
} as const;

const row = {
  display: 'grid',
  gridTemplateColumns: { xs: '28px minmax(0, 1fr)', md: '28px minmax(0, 1fr) auto' },
  columnGap: 1.5,
  py: '9px',
  position: 'relative',
  '&:not(:last-of-type)::before': {
    content: '""',
    position: 'absolute',
    left: '13.5px',
    top: 30,
    bottom: -6,
    borderLeft: 1,
    borderColor: 'divider',
  },
} as const;

const dot = {
  display: 'grid',
  placeItems: 'center',
  width: 28,
  height: 28,
  mt: '-4px',
  borderRadius: '50%',
  position: 'relative',
  zIndex: 1,
} as const;
