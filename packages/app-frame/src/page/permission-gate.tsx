import Button from '@mui/material/Button';
import { EmptyState, FullPageState } from '@tenantry/ui';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { framePaths } from '../paths';
import { useTitle } from './use-title';
import { useSession } from '../session/use-session';
import { usePageHandle, type PageHandle } from './page-handle';

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

/** What staff who act for a customer find where its people have what is theirs, or decide for themselves. */
function OfOwnPeople({ what }: { what: 'ownPeople' | 'ownDecision' }) {
  const { t } = useTranslation('frame');
  useTitle(t(`${what}.title`));
  return (
    <EmptyState
      icon={Lock}
      headingLevel="h1"
      title={t(`${what}.title`)}
      text={t(`${what}.text`)}
      action={
        <Button variant="outlined" href={framePaths.home()}>
          {t('toHome')}
        </Button>
      }
    />
  );
}

const open: PageHandle = { permission: undefined };

/** Shows the page only to who has the right that its route names, or whose own it is; the server refuses its data anyway. */
export function PermissionGate({ children }: { children: ReactNode }) {
  const { permissions, acting } = useSession();
  const { handle } = usePageHandle(open);
  if (acting && handle.personal) return <OfOwnPeople what="ownPeople" />;
  if (!handle.permission || permissions.includes(handle.permission)) return children;
  // Who acts has no role here that somebody could change.
  return acting ? <OfOwnPeople what="ownDecision" /> : <Forbidden />;
}
