import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useSessionQuery } from '../session/session.queries';

interface Door {
  /** Whether the server is asked who is there. */
  ask: boolean;
  /** Whom the link or page before meant; somebody else who is signed in stays, so that the right person can enter. */
  email: string;
  goOn: () => void;
}

/** Sends on who opens the sign-in page with a session. The form is shown meanwhile: hardly anybody has one here. */
export function useSentOn({ ask, email, goOn }: Door): void {
  const queryClient = useQueryClient();
  const session = useSessionQuery();
  const arrive = useEffectEvent(async (left: AbortSignal) => {
    // Nothing that was read in a session before may outlive it.
    queryClient.clear();
    if (!ask) return;
    const found = await queryClient.fetchQuery({ ...session, retry: false }).catch(() => undefined);
    const meant = email === '' || found?.user.email.toLowerCase() === email.trim().toLowerCase();
    if (found && meant && !left.aborted) goOn();
  });
  useEffect(() => {
    const stay = new AbortController();
    void arrive(stay.signal);
    return () => stay.abort();
  }, []);
}
