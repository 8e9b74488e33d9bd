import { PermissionGate } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import { SkipLink, useIsPhone } from '@tenantry/ui';
import { useState } from 'react';
import { Outlet } from 'react-router';
import { NavigationDrawer } from './navigation-drawer';
import { TopBar } from './top-bar';
import { wrap } from './wrap';

/** The frame of the area: the bar above, the page in one calm column. */
export function Shell() {
  const phone = useIsPhone();
  const [open, setOpen] = useState(false);
  return (
    <Box sx={{ minHeight: '100dvh', bgcolor: 'background.default' }}>
      <SkipLink />
      <TopBar phone={phone} onOpenMenu={() => setOpen(true)} />
      {phone && <NavigationDrawer open={open} onClose={() => setOpen(false)} />}
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
