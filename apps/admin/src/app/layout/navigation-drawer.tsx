import { AccountSwitcher } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import { IconAction, Logo } from '@tenantry/ui';
import { X } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { paths } from '../../shared/paths';
import { CreateButton } from './create-button';
import { Navigation } from './navigation';

interface Props {
  open: boolean;
  onClose: () => void;
}

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
      open={open}
      onClose={onClose}
      slotProps={{
        paper: { role: 'dialog', 'aria-modal': true, 'aria-label': t('label'), sx: { width: 304, maxWidth: '88vw' } },
      }}
    >
      <Box
        component="nav"
        aria-label={t('label')}
        sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, p: 1.5, minHeight: '100%' }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', pl: 1 }}>
          <Logo href={paths.home()} />
          <IconAction label={t('closeMenu')} icon={X} onClick={onClose} />
        </Box>
        <AccountSwitcher />
        <CreateButton />
        <Navigation />
      </Box>
    </Drawer>
  );
}
