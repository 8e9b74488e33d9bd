import Button from '@mui/material/Button';
import { FullPageState } from '@tenantry/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../shared/paths';
import { useTitle } from '../../shared/use-title';
import { useSession } from '../../shared/session/use-session';
import { usePageHandle } from '../use-page-handle';

function Forbidden() {
  const { t } = useTranslation('common');
  useTitle(t('ui:fullPage.forbidden.title'));
  return (
    <FullPageState
      kind="forbidden"
      action={
        <Button variant="outlined" href={paths.dashboard()}>
          {t('toHome')}
        </Button>
      }
    />
  );
}

/** Shows the page only to who has the right that its route names; the server refuses its data anyway. */
export function PermissionGate({ children }: { children: ReactNode }) {
  const { permissions } = useSession();
  const { handle } = usePageHandle();
  return !handle.permission || permissions.includes(handle.permission) ? children : <Forbidden />;
}
