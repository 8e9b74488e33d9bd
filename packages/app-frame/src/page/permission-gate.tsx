import Button from '@mui/material/Button';
import { FullPageState } from '@tenantry/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { framePaths } from '../paths';
import { useTitle } from './use-title';
import { useSession } from '../session/use-session';
import { usePageHandle } from './page-handle';

function Forbidden() {
  const { t } = useTranslation('frame');
  useTitle(t('ui:fullPage.forbidden.title'));
  return (
    <FullPageState
      kind="forbidden"
      action={
        <Button variant="outlined" href={framePaths.home()}>
          {t('toHome')}
        </Button>
      }
    />
  );
}

const open = { permission: undefined };

/** Shows the page only to who has the right that its route names; the server refuses its data anyway. */
export function PermissionGate({ children }: { children: ReactNode }) {
  const { permissions } = useSession();
  const { handle } = usePageHandle(open);
  return !handle.permission || permissions.includes(handle.permission) ? children : <Forbidden />;
}
