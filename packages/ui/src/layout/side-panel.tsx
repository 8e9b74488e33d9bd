import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { IconAction } from '../icon/icon-action';

export interface SidePanelProps {
  open: boolean;
  title: ReactNode;
  /** A mark before the title, such as an `IconTile`. */
  icon?: ReactNode;
  children: ReactNode;
  onClose: () => void;
  /** Called once it has slid away: what it showed may go then, not before. */
  onClosed?: () => void;
}

/** One record beside the list it was opened from, which stays in place; it covers the whole screen on phones. */
export function SidePanel({ open, title, icon, children, onClose, onClosed }: SidePanelProps) {
  const { t } = useTranslation('ui');
  const titleId = useId();
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': titleId,
          sx: { width: { xs: '100%', md: 520 }, bgcolor: 'background.raised' },
        },
        transition: { onExited: onClosed },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1.5, px: { xs: 2, md: 3 }, pt: 2.5, pb: 2 }}>
        {icon}
        <Typography variant="h2" id={titleId} sx={{ flex: 1, minWidth: 0, pt: 0.75, overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <IconAction label={t('action.close')} icon={X} edge="end" onClick={onClose} />
      </Box>
      <Box sx={{ px: { xs: 2, md: 3 }, pb: 4, overflowWrap: 'anywhere' }}>{children}</Box>
    </Drawer>
  );
}
