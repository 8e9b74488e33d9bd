import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
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
        await navigate(framePaths.signIn(), { replace: true });
        queryClient.clear();
      },
    });
}
