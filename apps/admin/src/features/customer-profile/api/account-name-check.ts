import { queryOf } from '@tenantry/api-client';
import { accountName, customerRoutes } from '@tenantry/contracts/admin';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';
import { useSettled } from '../../../shared/use-settled';

export type NameState = 'idle' | 'checking' | 'free' | 'taken';

/** Whether an account name is free in the channel, asked while it is typed (S001-08). The save decides, not this. */
export function useAccountNameCheck(typed: string, parentId?: string, exceptId?: string): NameState {
  const name = typed.trim();
  const settled = useSettled(name, 350);
  const askable = accountName.safeParse(settled).success;
  const { data, isFetching } = useQuery({
    ...queryOf(client, customerRoutes.accountNameCheck, { query: { accountName: settled, parentId, exceptId } }),
    enabled: askable,
    staleTime: 15_000,
    retry: false,
  });
  if (!accountName.safeParse(name).success) return 'idle';
  if (settled !== name || isFetching) return 'checking';
  if (!data) return 'idle';
  return data.available ? 'free' : 'taken';
}

/** Asks once more when screen 1 is left; a check that fails for another reason does not hold anybody up. */
export function useIsNameTaken() {
  const queryClient = useQueryClient();
  return async (name: string, parentId?: string): Promise<boolean> => {
    const query = queryOf(client, customerRoutes.accountNameCheck, { query: { accountName: name.trim(), parentId } });
    const answer = await queryClient.fetchQuery({ ...query, staleTime: 15_000, retry: false }).catch(() => undefined);
    return answer?.available === false;
  };
}
