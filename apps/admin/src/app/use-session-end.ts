import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { sessionEnded } from '../shared/api/session-ended';
import { paths } from '../shared/paths';
import { sessionQuery } from '../shared/session/session.queries';

/** Shows the sign-in page when the server ends the session, and remembers where the person was. */
export function useSessionEnd(): void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  useEffect(
    () =>
      sessionEnded.listen(() => {
        // Who was never signed in is sent on by RequireSession, without being told that something expired.
        const wasSignedIn = queryClient.getQueryData(sessionQuery().queryKey) !== undefined;
        if (wasSignedIn) void navigate(paths.signIn(pathname + search), { state: { expired: true }, replace: true });
      }),
    [queryClient, navigate, pathname, search],
  );
}
