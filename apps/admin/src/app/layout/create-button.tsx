import { useSession } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { Icon } from '@tenantry/ui';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { createEntriesFor } from './create-menu-entries';
import { createButtonId, useCreateMenu } from './create-menu-provider';

const keyLook = {
  ml: 'auto',
  px: 0.75,
  border: 1,
  borderColor: 'divider',
  borderRadius: '4px',
  fontFamily: 'inherit',
  fontSize: 12,
  lineHeight: '18px',
  color: 'text.tertiary',
} as const;

/** Opens the create shortcut. Not there for somebody who may create nothing. */
export function CreateButton({ rail = false }: { rail?: boolean }) {
  const { t } = useTranslation('navigation');
  const { open, isOpen } = useCreateMenu();
  if (createEntriesFor(useSession().permissions).length === 0) return null;
  return (
    <Tooltip title={rail ? t('create.label') : ''} placement="right">
      <Button
        id={createButtonId}
        variant="outlined"
        fullWidth
        aria-label={t('create.label')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-keyshortcuts="C"
        onClick={(event) => open(event.currentTarget)}
        sx={{
          flex: 'none',
          justifyContent: rail ? 'center' : 'flex-start',
          minWidth: 0,
          px: rail ? 0 : 1.25,
          gap: 1.25,
        }}
      >
        <Icon of={Plus} />
        {!rail && t('create.label')}
        {!rail && (
          <Box component="kbd" aria-hidden="true" sx={{ ...keyLook, display: { xs: 'none', md: 'block' } }}>
            {t('create.key')}
          </Box>
        )}
      </Button>
    </Tooltip>
  );
}
