import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { Icon, InitialsAvatar } from '@tenantry/ui';
import { ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/use-session';
import { AccountMenu } from './account-menu';
import { useAccountKind } from './use-account-kind';

const line = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** Always says in which account the person works; with more than one it switches between them. */
export function AccountSwitcher({ rail = false }: { rail?: boolean }) {
  const { t } = useTranslation('frame');
  const { account, accounts } = useSession();
  const kind = useAccountKind()(account);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const several = accounts.length > 1;
  const where = `${account.tenantName}, ${kind}`;
  return (
    <>
      <Tooltip title={rail ? where : ''} placement="right">
        <ButtonBase
          {...(several
            ? { 'aria-haspopup': 'menu' as const, 'aria-expanded': anchor !== null }
            : { component: 'div', tabIndex: -1, role: 'group' })}
          aria-label={several ? t('account.switch', { where }) : where}
          onClick={several ? (event) => setAnchor(event.currentTarget) : undefined}
          sx={{
            flex: 'none',
            display: 'flex',
            justifyContent: rail ? 'center' : 'flex-start',
            gap: 1.25,
            width: '100%',
            p: rail ? '3px' : 1,
            border: 1,
            borderColor: 'divider',
            borderRadius: '6px',
            bgcolor: 'background.paper',
            textAlign: 'left',
            fontFamily: 'inherit',
            cursor: several ? 'pointer' : 'default',
            '&:hover': several ? { borderColor: 'borderStrong' } : {},
          }}
        >
          <InitialsAvatar name={account.tenantName} shape="square" size={rail ? 28 : 32} />
          {!rail && (
            <Box component="span" sx={{ flex: 1, minWidth: 0, lineHeight: '18px' }}>
              <Box component="b" title={account.tenantName} sx={{ ...line, fontSize: 13, fontWeight: 600 }}>
                {account.tenantName}
              </Box>
              <Box component="span" sx={{ ...line, fontSize: 12, color: 'text.secondary' }}>
                {kind}
              </Box>
            </Box>
          )}
          {several && !rail && <Icon of={ChevronsUpDown} size={16} />}
        </ButtonBase>
      </Tooltip>
      <AccountMenu anchor={anchor} onClose={() => setAnchor(null)} />
    </>
  );
}
