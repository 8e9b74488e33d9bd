import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Arrival } from '../access/arrival';
import { sessionEnded } from '../api/session-ended';
import { framePaths } from '../paths';
import { useSessionQuery } from '../session/session.queries';

/** Shows the sign-in page when the server ends the session, and remembers where the person was. */
export function useSessionEnd(): void {
  const queryClient = useQueryClient();
  const { queryKey } = useSessionQuery();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  useEffect(
    () =>
      sessionEnded.listen(() => {
        // Who was never signed in is sent on by RequireSession, without being told that something expired.
        const wasSignedIn = queryClient.getQueryData(queryKey) !== undefined;
        if (wasSignedIn)
          void navigate(framePaths.signIn(pathname + search), {
            state: { sessionEnded: true, notice: 'expired' } satisfies Arrival,
            replace: true,
          });
      }),
    [queryClient, queryKey, navigate, pathname, search],
  );
}
