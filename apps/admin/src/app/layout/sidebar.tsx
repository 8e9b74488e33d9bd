import { AccountSwitcher } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import { Logo } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { paths } from '../../shared/paths';
import { CreateButton } from './create-button';
import { Navigation } from './navigation';

/** The navigation beside the page; as a rail it keeps the icons only. */
export function Sidebar({ rail }: { rail: boolean }) {
  const { t } = useTranslation('navigation');
  return (
    <Box
      component="nav"
      aria-label={t('label')}
      sx={{
        position: 'sticky',
        top: 0,
        flex: 'none',
        display: 'flex',
        flexDirection: 'column',
        gap: 1.5,
        width: rail ? 64 : 248,
        height: '100dvh',
        px: 1.5,
        pb: 1.5,
        bgcolor: 'background.default',
        borderRight: 1,
        borderColor: 'divider',
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: rail ? 'center' : 'flex-start',
          height: 56,
          px: rail ? 0 : 1,
          mb: -1.5,
        }}
      >
        <Logo href={paths.home()} {...(rail && { word: false })} />
      </Box>
      <AccountSwitcher rail={rail} />
      <CreateButton rail={rail} />
      <Navigation rail={rail} />
    </Box>
  );
}
