import type { Session } from '@tenantry/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Arrival } from '../access/arrival';
import { sessionEnded } from '../api/session-ended';
import { framePaths } from '../paths';
import { useSessionQuery } from '../session/session.queries';

/**
 * Shows the sign-in page when the server ends the session, and remembers where the person was. Staff who acted for a
 * customer have nothing to sign in to here: they are told how to go back.
 */
export function useSessionEnd(): void {
  const queryClient = useQueryClient();
  const { queryKey } = useSessionQuery();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  useEffect(
    () =>
      sessionEnded.listen(() => {
        // Who was never signed in is sent on by RequireSession, without being told that something expired.
        const session = queryClient.getQueryData<Session>(queryKey);
        if (session?.acting)
          void navigate(framePaths.actingOver(), { state: { customerId: session.account.tenantId }, replace: true });
        else if (session)
          void navigate(framePaths.signIn(pathname + search), {
            state: { sessionEnded: true, notice: 'expired' } satisfies Arrival,
            replace: true,
          });
      }),
    [queryClient, queryKey, navigate, pathname, search],
  );
}
