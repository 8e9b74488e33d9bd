import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import { IconAction } from '@tenantry/ui';
import { X } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { NavigationLinks } from './navigation';

interface Props {
  open: boolean;
  onClose: () => void;
}

const link = (current: boolean) => ({
  display: 'flex',
  alignItems: 'center',
  minHeight: 48,
  px: 2,
  borderRadius: '8px',
  bgcolor: current ? 'primary.subtle' : undefined,
});

/** The navigation over the page, on phones. Opening a page closes it. */
export function NavigationDrawer({ open, onClose }: Props) {
  const { t } = useTranslation('navigation');
  const { pathname } = useLocation();
  // Only a change of page closes it, not a new `onClose`.
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (pathname) close();
  }, [pathname]);
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      slotProps={{
        paper: { role: 'dialog', 'aria-modal': true, 'aria-label': t('label'), sx: { width: 304, maxWidth: '88vw' } },
      }}
    >
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', p: 1.5 }}>
        <IconAction label={t('closeMenu')} icon={X} onClick={onClose} />
      </Box>
      <Box component="nav" aria-label={t('label')} sx={{ display: 'grid', gap: 0.5, px: 1.5, pb: 2 }}>
        <NavigationLinks sx={link} />
      </Box>
    </Drawer>
  );
}
