import Box from '@mui/material/Box';
import { initials } from './initials';

export interface InitialsAvatarProps {
  name: string;
  size?: 28 | 32 | 48;
  shape?: 'round' | 'square';
}

/** The initials of a person (round) or an organisation (square). Decorative: the name stands beside it. */
export function InitialsAvatar({ name, size = 32, shape = 'round' }: InitialsAvatarProps) {
  const round = shape === 'round';
  return (
    <Box
      aria-hidden="true"
      sx={{
        display: 'grid',
        placeItems: 'center',
        flex: 'none',
        width: size,
        height: size,
        borderRadius: round ? '50%' : size === 48 ? '10px' : '6px',
        bgcolor: round ? 'text.secondary' : 'primary.subtle',
        color: round ? 'background.paper' : 'primary.onSubtle',
        fontSize: size === 48 ? 17 : 12,
        fontWeight: 600,
      }}
    >
      {initials(name)}
    </Box>
  );
}
