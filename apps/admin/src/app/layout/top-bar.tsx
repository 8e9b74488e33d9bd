import { MailboxLink, UserMenu } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import { IconAction } from '@tenantry/ui';
import { Menu as MenuIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PageCrumbs } from './page-crumbs';

/** Where the page lies, and who is using it. `onOpenMenu` is there on phones, where the navigation is a drawer. */
export function TopBar({ onOpenMenu }: { onOpenMenu?: (() => void) | undefined }) {
  const { t } = useTranslation('navigation');
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        height: 56,
        px: { xs: 1, md: 3, lg: 4 },
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      {onOpenMenu && <IconAction label={t('openMenu')} icon={MenuIcon} onClick={onOpenMenu} />}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <PageCrumbs />
      </Box>
      <MailboxLink />
      <UserMenu />
    </Box>
  );
}
