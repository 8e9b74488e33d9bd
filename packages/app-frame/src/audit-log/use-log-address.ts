import { useAudience } from '../audience';
import { useListAddress } from '../page/use-list-address';
import { readLogState, writeLogState } from './log-state';

/** What the log shows, in the address. A customer's log has one company: there is none to choose. */
export function useLogAddress() {
  const { audience } = useAudience();
  return useListAddress(
    (params) => ({ ...readLogState(params), ...(audience === 'customer' && { tenantId: undefined }) }),
    writeLogState,
  );
}

export type LogAddress = ReturnType<typeof useLogAddress>;
