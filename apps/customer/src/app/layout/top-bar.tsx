import { AccountSwitcher, MailboxLink, UserMenu } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import { IconAction, Logo } from '@tenantry/ui';
import { Menu as MenuIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../shared/paths';
import { NavigationLinks } from './navigation';
import { wrap } from './wrap';

const link = (current: boolean) => ({
  display: 'flex',
  alignItems: 'center',
  height: 64,
  whiteSpace: 'nowrap',
  borderBottom: 2,
  borderTop: 2,
  borderTopColor: 'transparent',
  borderBottomColor: current ? 'primary.main' : 'transparent',
});

/** The bar of the area: pages, the account one works for, the person. Narrow screens get a menu and a row for the account. */
export function TopBar({ narrow, onOpenMenu }: { narrow: boolean; onOpenMenu: () => void }) {
  const { t } = useTranslation('navigation');
  return (
    <Box component="header" sx={{ bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ ...wrap, display: 'flex', alignItems: 'center', gap: { xs: 1, md: 2 }, height: 64 }}>
        <Logo href={paths.home()} size={30} />
        {narrow ? (
          <Box sx={{ flex: 1 }} />
        ) : (
          <>
            <Box component="nav" aria-label={t('label')} sx={{ flex: '1 0 auto', display: 'flex', gap: 3, ml: 2 }}>
              <NavigationLinks sx={link} />
            </Box>
            <Box sx={{ flex: '0 1 224px', minWidth: 0 }}>
              <AccountSwitcher />
            </Box>
          </>
        )}
        <MailboxLink />
        <UserMenu />
        {narrow && <IconAction label={t('openMenu')} icon={MenuIcon} onClick={onOpenMenu} />}
      </Box>
      {narrow && (
        <Box sx={{ ...wrap, pb: 1.25 }}>
          <AccountSwitcher />
        </Box>
      )}
    </Box>
  );
}
