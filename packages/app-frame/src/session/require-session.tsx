import { isProblem } from '@tenantry/api-client';
import { FullPageState, LoadingPage, readProblem } from '@tenantry/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { framePaths } from '../paths';
import { useSessionQuery } from './session.queries';
import { SessionContext } from './use-session';

/** Shows its children to somebody signed in; sends everybody else to the sign-in page and back here afterwards. */
export function RequireSession({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation();
  const { data, error, refetch } = useQuery(useSessionQuery());
  if (data) return <SessionContext value={data}>{children}</SessionContext>;
  if (isProblem(error, 'actingOver')) return <Navigate to={framePaths.actingOver()} replace />;
  if (isProblem(error, 'notSignedIn', 'wrongAudience')) {
    return <Navigate to={framePaths.signIn(pathname === framePaths.home() ? undefined : pathname + search)} replace />;
  }
  if (error) {
    const { code, requestId } = readProblem(error);
    return (
      <FullPageState
        kind={code === 'network' ? 'offline' : 'error'}
        supportCode={requestId}
        onRetry={() => void refetch()}
      />
    );
  }
  return <LoadingPage />;
}
