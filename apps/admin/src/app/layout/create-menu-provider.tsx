import { AppLink, useSession } from '@tenantry/app-frame';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Icon } from '@tenantry/ui';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { createEntriesFor } from './create-menu-entries';
import { useCreateKey } from './use-create-key';

interface CreateMenu {
  open: (anchor: HTMLElement) => void;
  isOpen: boolean;
}

const CreateMenuContext = createContext<CreateMenu>({ open: () => {}, isOpen: false });
export const useCreateMenu = () => useContext(CreateMenuContext);
export const createButtonId = 'create-button';

/** The create shortcut: one menu for the button in the navigation and for the key C (S001-02). */
export function CreateMenuProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('navigation');
  const entries = createEntriesFor(useSession().permissions);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useCreateKey(entries.length > 0 && anchor === null, () =>
    setAnchor(document.getElementById(createButtonId) ?? document.getElementById('main')),
  );
  const menu = useMemo(() => ({ open: setAnchor, isOpen: anchor !== null }), [anchor]);
  return (
    <CreateMenuContext value={menu}>
      {children}
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{
          list: { 'aria-label': t('create.label') },
          paper: { sx: { minWidth: 224, '& .MuiListItemIcon-root': { minWidth: 20 } } },
        }}
      >
        {entries.map(({ key, href, icon }) => (
          <MenuItem key={key} component={AppLink} href={href} onClick={() => setAnchor(null)}>
            <ListItemIcon>
              <Icon of={icon} />
            </ListItemIcon>
            {t(`create.${key}`)}
          </MenuItem>
        ))}
      </Menu>
    </CreateMenuContext>
  );
}
