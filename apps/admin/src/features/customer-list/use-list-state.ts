import { useLocation, useSearchParams } from 'react-router';
import { readListState, writeListState, type ListState } from './list-state';

const trailOf = (state: unknown): readonly string[] =>
  typeof state === 'object' && state !== null && 'trail' in state && Array.isArray(state.trail) ? state.trail : [];

/**
 * The state of the list in the address. A keyset only knows what comes after it, so the cursors of the pages passed are
 * kept with the history entry; a page opened from a bookmark goes back to the first one.
 */
export function useListState() {
  const [params, setParams] = useSearchParams();
  const trail = trailOf(useLocation().state);
  const state = readListState(params);
  const go = (next: ListState, passed: readonly string[], replace = false) =>
    setParams(writeListState(next), { replace, preventScrollReset: true, state: { trail: passed } });
  return {
    state,
    /** Changes what is shown and starts at the first page; typing replaces the history entry. */
    change: (part: Partial<ListState>) => go({ ...state, ...part, cursor: undefined }, [], 'search' in part),
    toNext: (cursor: string) => go({ ...state, cursor }, [...trail, state.cursor ?? '']),
    toPrevious: () => go({ ...state, cursor: trail.at(-1) || undefined }, trail.slice(0, -1)),
    toFirst: () => go({ ...state, cursor: undefined }, []),
  };
}
