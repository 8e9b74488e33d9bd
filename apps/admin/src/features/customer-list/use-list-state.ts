import { useListAddress } from '@tenantry/app-frame';
import { readListState, writeListState, type ListState } from './list-state';

/** The state of the list in the address; typing a search replaces the history entry. */
export function useListState() {
  const { change, ...address } = useListAddress(readListState, writeListState);
  return { ...address, change: (part: Partial<ListState>) => change(part, 'search' in part) };
}
