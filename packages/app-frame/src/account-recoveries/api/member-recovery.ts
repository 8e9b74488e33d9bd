import { invalidate } from '@tenantry/api-client';
import { memberRecoveryRoutesOf, type Member, type NewAccountRecovery, type RouteShape } from '@tenantry/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAudience } from '../../audience';

/** Starts a recovery of somebody's account, or with `withdraw` takes it back; `shownIn` is read again afterwards. */
export function useMemberRecovery(member: Member, shownIn: readonly RouteShape[]) {
  const { client, audience } = useAudience();
  const queryClient = useQueryClient();
  const routes = memberRecoveryRoutesOf(audience);
  const params = { id: member.id };
  return useMutation({
    mutationFn: async (wanted: NewAccountRecovery | 'withdraw'): Promise<void> => {
      if (wanted === 'withdraw') await client.call(routes.withdraw, { params });
      else await client.call(routes.start, { params, body: wanted });
    },
    onSettled: () => invalidate(queryClient, ...shownIn),
  });
}
