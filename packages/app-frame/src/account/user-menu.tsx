import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Icon, InitialsAvatar, shownAddress } from '@tenantry/ui';
import { LogOut, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { framePaths } from '../paths';
import { AppLink } from '../page/app-link';
import { useSession } from '../session/use-session';
import { ColorSchemeChoice, LanguageChoice } from './preference-choices';
import { useLeave } from './use-leave';

const line = { my: '4px' } as const;

/** The person: profile, language, appearance, sign out. */
export function UserMenu() {
  const { t } = useTranslation('frame');
  const { user, account, acting } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const leave = useLeave();
  const name = `${user.firstName} ${user.lastName}`;
  // Staff who act for a customer have their profile at home, and leave by the banner.
  const ownAccount = acting === null;
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton
        aria-label={t('user.label', { name })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ p: 0.5, borderRadius: '50%' }}
      >
        <InitialsAvatar name={name} />
      </IconButton>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          list: { 'aria-label': t('user.menu') },
          paper: { sx: { width: 304, maxWidth: 'calc(100vw - 16px)', '& .MuiListItemIcon-root': { minWidth: 20 } } },
        }}
      >
        <Box component="li" role="none" sx={{ px: 2, py: 1, overflowWrap: 'anywhere' }}>
          <Box sx={{ fontWeight: 600 }}>{name}</Box>
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{shownAddress(user.email)}</Box>
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
            {acting?.companyName ?? t(`role.${account.role}`)}
          </Box>
        </Box>
        {ownAccount && <Divider component="li" sx={line} />}
        {ownAccount && (
          <MenuItem component={AppLink} href={framePaths.profile()} onClick={close}>
            <ListItemIcon>
              <Icon of={UserRound} />
            </ListItemIcon>
            {t('user.profile')}
          </MenuItem>
        )}
        <Divider component="li" sx={line} />
        <LanguageChoice onChosen={close} />
        <Divider component="li" sx={line} />
        <ColorSchemeChoice onChosen={close} />
        {ownAccount && <Divider component="li" sx={line} />}
        {ownAccount && (
          <MenuItem onClick={leave}>
            <ListItemIcon>
              <Icon of={LogOut} />
            </ListItemIcon>
            {t('user.signOut')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
}
