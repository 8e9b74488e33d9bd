import { PermissionGate, useSession } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { SkipLink } from '@tenantry/ui';
import { useState } from 'react';
import { Outlet } from 'react-router';
import { ActingBanner } from '../../features/acting/components/acting-banner';
import { NavigationDrawer } from './navigation-drawer';
import { TopBar } from './top-bar';
import { wrap } from './wrap';

/** The frame of the area: the bar above, the page in one calm column. Below 1200 px the bar's links move into a menu. */
export function Shell() {
  const narrow = useMediaQuery('(max-width: 1199.95px)', { noSsr: true });
  const { acting } = useSession();
  const [open, setOpen] = useState(false);
  return (
    <Box sx={{ minHeight: '100dvh', bgcolor: 'background.default' }}>
      <SkipLink />
      {acting && <ActingBanner acting={acting} wrap={wrap} />}
      <TopBar narrow={narrow} onOpenMenu={() => setOpen(true)} />
      {narrow && <NavigationDrawer open={open} onClose={() => setOpen(false)} />}
      <Box
        component="main"
        id="main"
        tabIndex={-1}
        sx={{ ...wrap, pt: { xs: 2.5, md: 4.5 }, pb: { xs: 5, md: 8 }, '&:focus, & h1:focus': { outline: 'none' } }}
      >
        <PermissionGate>
          <Outlet />
        </PermissionGate>
      </Box>
    </Box>
  );
}
