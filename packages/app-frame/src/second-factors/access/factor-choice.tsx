import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { IconTile } from '@tenantry/ui';
import type { LucideIcon } from 'lucide-react';

interface Props {
  icon: LucideIcon;
  title: string;
  text: string;
  busy?: boolean;
  onChoose: () => void;
}

/** One kind of factor, as a card that is pressed. */
export function FactorChoice({ icon, title, text, busy = false, onChoose }: Props) {
  return (
    <ButtonBase
      disabled={busy}
      onClick={onChoose}
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1.5,
        p: 2,
        textAlign: 'left',
        border: 1,
        borderColor: 'borderStrong',
        borderRadius: '10px',
        typography: 'body1',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <IconTile icon={icon} tone="accent" />
      <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
        <Box component="span" sx={{ display: 'block', fontWeight: 600 }}>
          {title}
        </Box>
        <Box component="span" sx={{ display: 'block', typography: 'body2', color: 'text.secondary', mt: 0.25 }}>
          {text}
        </Box>
      </Box>
    </ButtonBase>
  );
}
