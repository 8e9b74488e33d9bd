import { queryOf } from '@tenantry/api-client';
import type { PendingSignIn } from '@tenantry/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Arrival } from '../../access/arrival';
import { sessionEnded } from '../../api/session-ended';
import { framePaths } from '../../paths';
import { useSecondFactorRoutes } from '../second-factor-routes';

/**
 * A sign-in that waits for its second factor. Once it waits no more, be it over or refused too often, the person is back at
 * the door and is told so.
 */
export function useHalfSession() {
  const { client, routes } = useSecondFactorRoutes();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const returnTo = params.get('returnTo') ?? undefined;
  const { data, error, refetch } = useQuery({
    ...queryOf(client, routes.step.pending, {}),
    // What it waits for does not change; and once the person is signed in, nobody may ask any more.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  const toDoor = (arrival: Arrival) =>
    void navigate(framePaths.signIn(returnTo), {
      state: { ...(data && { email: data.email }), ...arrival } satisfies Arrival,
      replace: true,
    });
  const leave = useEffectEvent(() => toDoor({ notice: 'stepOver' }));
  useEffect(() => sessionEnded.listen(() => leave()), []);
  return {
    pending: data,
    error,
    retry: () => void refetch(),
    /** Where this sign-in belongs, when it waits for something else than the page thinks. */
    elsewhere: (here: PendingSignIn['step']): string | undefined =>
      data && data.step !== here ? framePaths[data.step](returnTo) : undefined,
    cancel: () =>
      void client
        .call(routes.step.cancel, {})
        // The person asked to leave: what is left of the sign-in ends by itself.
        .catch(() => undefined)
        .then(() => toDoor({ sessionEnded: true })),
  };
}
