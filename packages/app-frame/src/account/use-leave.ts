import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Arrival } from '../access/arrival';
import { framePaths } from '../paths';
import { useSignOut } from '../session/session.queries';

/** Signs out and shows the sign-in page, also when the server could not be told: the person asked to leave. */
export function useLeave(): () => void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return () =>
    signOut.mutate(undefined, {
      onSettled: async () => {
        await navigate(framePaths.signIn(), { state: { sessionEnded: true } satisfies Arrival, replace: true });
        queryClient.clear();
      },
    });
}
