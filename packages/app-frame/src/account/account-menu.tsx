import Box from '@mui/material/Box';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { Account } from '@tenantry/contracts';
import { Icon, InitialsAvatar, ProblemAlert, useToast } from '@tenantry/ui';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { framePaths } from '../paths';
import { useSwitchAccount } from '../session/session.queries';
import { useSession } from '../session/use-session';
import { useAccountKind } from './use-account-kind';

interface Props {
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** The accounts of the person. Switching opens the home of the chosen one: the page before may not exist there. */
export function AccountMenu({ anchor, onClose }: Props) {
  const { t } = useTranslation('frame');
  const { account, accounts } = useSession();
  const kindOf = useAccountKind();
  const navigate = useNavigate();
  const toast = useToast();
  const change = useSwitchAccount();
  const choose = ({ membershipId, tenantName }: Account) => {
    if (membershipId === account.membershipId) return onClose();
    change.mutate(membershipId, {
      onSuccess: () => {
        onClose();
        void navigate(framePaths.home());
        toast({ text: t('account.switched', { name: tenantName }) });
      },
    });
  };
  return (
    <Menu
      anchorEl={anchor}
      open={anchor !== null}
      onClose={onClose}
      slotProps={{ list: { 'aria-label': t('account.menu') } }}
    >
      {accounts.map((one) => {
        const chosen = one.membershipId === account.membershipId;
        return (
          <MenuItem
            key={one.membershipId}
            role="menuitemradio"
            aria-checked={chosen}
            selected={chosen}
            disabled={change.isPending}
            onClick={() => choose(one)}
          >
            <ListItemIcon>
              <InitialsAvatar name={one.tenantName} shape="square" size={28} />
            </ListItemIcon>
            <Box sx={{ flex: 1, pr: 3 }}>
              {one.tenantName}
              <Box sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>
                {kindOf(one)} · {t(`role.${one.role}`)}
              </Box>
            </Box>
            {chosen && <Icon of={Check} size={16} />}
          </MenuItem>
        );
      })}
      <Box component="li" role="none" sx={{ px: 1, maxWidth: 320, '&:empty': { display: 'none' } }}>
        <ProblemAlert error={change.error} />
      </Box>
    </Menu>
  );
}
