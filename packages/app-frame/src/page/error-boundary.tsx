import Button from '@mui/material/Button';
import { FullPageState, readProblem } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { framePaths } from '../paths';

/** A page that could not be drawn, or whose code could not be fetched after a new release: trying again loads it anew. */
export function RouteError() {
  const { t } = useTranslation('frame');
  const error = useRouteError();
  const home = (
    <Button variant="text" href={framePaths.home()}>
      {t('toHome')}
    </Button>
  );
  if (isRouteErrorResponse(error) && error.status === 404) return <FullPageState kind="notFound" action={home} />;
  return (
    <FullPageState
      kind="error"
      supportCode={readProblem(error).requestId}
      onRetry={() => window.location.reload()}
      action={home}
    />
  );
}
