import { PermissionGate } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import { SkipLink } from '@tenantry/ui';
import { useState } from 'react';
import { Outlet } from 'react-router';
import { CreateMenuProvider } from './create-menu-provider';
import { NavigationDrawer } from './navigation-drawer';
import { Sidebar } from './sidebar';
import { TopBar } from './top-bar';
import { useNavigationShape } from './use-navigation-shape';

/** The frame of the app: navigation beside (or over) the page, the bar above it. */
export function Shell() {
  const shape = useNavigationShape();
  const [open, setOpen] = useState(false);
  return (
    <CreateMenuProvider>
      <SkipLink />
      <Box sx={{ display: 'flex', minHeight: '100dvh', bgcolor: 'background.default' }}>
        {shape === 'drawer' ? (
          <NavigationDrawer open={open} onClose={() => setOpen(false)} />
        ) : (
          <Sidebar rail={shape === 'rail'} />
        )}
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <TopBar onOpenMenu={shape === 'drawer' ? () => setOpen(true) : undefined} />
          <Box
            component="main"
            id="main"
            tabIndex={-1}
            sx={{
              flex: 1,
              width: '100%',
              maxWidth: 1440,
              px: { xs: 2, md: 3, lg: 4 },
              pt: { xs: 2.5, md: 3 },
              pb: { xs: 4, md: 6 },
              '&:focus, & h1:focus': { outline: 'none' },
            }}
          >
            <PermissionGate>
              <Outlet />
            </PermissionGate>
          </Box>
        </Box>
      </Box>
    </CreateMenuProvider>
  );
}
