import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Icon, IconAction } from '@tenantry/ui';
import { Inbox, Menu as MenuIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { outside } from '../../shared/paths';
import { useSession } from '../../shared/session/use-session';
import { PageCrumbs } from './page-crumbs';
import { UserMenu } from './user-menu';

/** Where the page lies, and who is using it. `onOpenMenu` is there on phones, where the navigation is a drawer. */
export function TopBar({ onOpenMenu }: { onOpenMenu?: (() => void) | undefined }) {
  const { t } = useTranslation('navigation');
  const { demo } = useSession();
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
      {demo && (
        // Not a page of this app: the router must not catch it.
        <Button
          component="a"
          href={outside.mailbox}
          target="_blank"
          rel="noopener"
          size="small"
          color="inherit"
          aria-label={t('mailboxNewTab')}
          startIcon={<Icon of={Inbox} size={16} />}
        >
          {t('mailbox')}
        </Button>
      )}
      <UserMenu />
    </Box>
  );
}
