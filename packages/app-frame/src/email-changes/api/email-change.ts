import { invalidate, queryOf } from '@tenantry/api-client';
import {
  memberEmailChangeRoutesOf,
  ownEmailChangeRoutesOf,
  type Member,
  type RouteShape,
  type WaitingEmailChange,
} from '@tenantry/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAudience } from '../../audience';

/** The own new address that waits, if there is one. */
export function useOwnEmailChange() {
  const { client, audience } = useAudience();
  return useQuery(queryOf(client, ownEmailChangeRoutesOf(audience).get, {}));
}

export type EmailStep = { do: 'request'; email: string } | { do: 'resend' } | { do: 'cancel' };

/** Steps of a change: the own one, or that of a person whom one manages; `shownIn` is read again afterwards. */
export function useEmailChangeStep(member: Member | undefined, shownIn: readonly RouteShape[] = []) {
  const { client, audience } = useAudience();
  const queryClient = useQueryClient();
  const own = ownEmailChangeRoutesOf(audience);
  const ofMembers = memberEmailChangeRoutesOf(audience);
  return useMutation({
    mutationFn: (step: EmailStep): Promise<WaitingEmailChange> => {
      const body = { email: step.do === 'request' ? step.email : '' };
      if (!member) return step.do === 'request' ? client.call(own.request, { body }) : client.call(own[step.do], {});
      const params = { id: member.id };
      return step.do === 'request'
        ? client.call(ofMembers.request, { params, body })
        : client.call(ofMembers[step.do], { params });
    },
    onSettled: () => invalidate(queryClient, own.get, ...shownIn),
  });
}
