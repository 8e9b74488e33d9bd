import Box from '@mui/material/Box';
import type { LucideIcon } from 'lucide-react';
import { Icon } from './icon';
import { paletteKey, type Tone } from './tone';

export interface IconTileProps {
  icon: LucideIcon;
  tone?: Tone;
  size?: 36 | 44;
}

/** A square tile behind an icon, in the subtle colours of a tone: the mark of list items, dialogs and empty states. */
export function IconTile({ icon, tone = 'neutral', size = 36 }: IconTileProps) {
  const key = paletteKey(tone);
  return (
    <Box
      sx={{
        display: 'grid',
        placeItems: 'center',
        flex: 'none',
        width: size,
        height: size,
        borderRadius: size === 44 ? '10px' : '6px',
        bgcolor: `${key}.subtle`,
        color: `${key}.onSubtle`,
      }}
    >
      <Icon of={icon} size={size === 44 ? 20 : 18} />
    </Box>
  );
}
