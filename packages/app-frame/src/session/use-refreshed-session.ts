import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useSessionQuery } from './session.queries';

/** Reads the session again now. Where the server has ended it, the app shows what it shows then. */
export function useRefreshedSession(): () => void {
  const queryClient = useQueryClient();
  const [path, method] = useSessionQuery().queryKey;
  return useCallback(
    () => void queryClient.invalidateQueries({ queryKey: [path, method] }),
    [queryClient, path, method],
  );
}
