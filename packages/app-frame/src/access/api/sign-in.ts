import type { BodyOf, SessionRoutes } from '@tenantry/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAudience } from '../../audience';
import { useSessionQuery } from '../../session/session.queries';
import { useTakeStep } from '../use-take-step';

/** Gives address and password, and goes on with what the server answers. */
export function useSignIn() {
  const { client, routes } = useAudience();
  const queryClient = useQueryClient();
  const { queryKey } = useSessionQuery();
  const takeStep = useTakeStep();
  return useMutation({
    mutationFn: (body: BodyOf<SessionRoutes['signIn']>) => client.call(routes.session.signIn, { body }),
    // The page may still be asking who is there: its late "nobody" must not end the session that begins here.
    onMutate: () => queryClient.cancelQueries({ queryKey }),
    onSuccess: takeStep,
  });
}
