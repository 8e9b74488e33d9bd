import { useLocation, useSearchParams } from 'react-router';

const trailOf = (state: unknown): readonly string[] =>
  typeof state === 'object' && state !== null && 'trail' in state && Array.isArray(state.trail) ? state.trail : [];

/**
 * The state of a list in the address. A keyset only knows what comes after it, so the cursors of the pages passed are
 * kept with the history entry; a page opened from a bookmark goes back to the first one.
 */
export function useListAddress<State extends { cursor: string | undefined }>(
  read: (params: URLSearchParams) => State,
  write: (state: State) => URLSearchParams,
) {
  const [params, setParams] = useSearchParams();
  const trail = trailOf(useLocation().state);
  const state = read(params);
  const go = (next: State, passed: readonly string[], replace = false) =>
    setParams(write(next), { replace, preventScrollReset: true, state: { trail: passed } });
  return {
    state,
    /** Changes what is shown and starts at the first page; `replace` for what changes with every key, such as a search. */
    change: (part: Partial<State>, replace = false) => go({ ...state, ...part, cursor: undefined }, [], replace),
    toNext: (cursor: string) => go({ ...state, cursor }, [...trail, state.cursor ?? '']),
    toPrevious: () => go({ ...state, cursor: trail.at(-1) || undefined }, trail.slice(0, -1)),
    toFirst: () => go({ ...state, cursor: undefined }, []),
  };
}
