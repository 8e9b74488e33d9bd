import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { rightsChanged } from '../api/rights-changed';
import { useSessionQuery } from '../session/session.queries';

/**
 * Reads the session again when the server refuses something: what the role may do has perhaps changed meanwhile, and
 * navigation and pages follow what the session says (AZ-10).
 */
export function useChangedRights(): void {
  const queryClient = useQueryClient();
  const { queryKey } = useSessionQuery();
  useEffect(
    () => rightsChanged.listen(() => void queryClient.invalidateQueries({ queryKey })),
    [queryClient, queryKey],
  );
}
