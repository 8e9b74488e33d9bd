import { invalidate } from '@tenantry/api-client';
import {
  memberEmailChangeRoutesOf,
  memberRoutesOf,
  type ContactOfRemoved,
  type Member,
  type NewMember,
  type Role,
} from '@tenantry/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAudience } from '../../audience';
import type { PlainAct } from '../member-acts';
import type { MembersSource } from './members-source';

/** Reads again what shows users, and whatever else of the app depends on them. */
function useReadAnew({ routes, shownIn = [] }: MembersSource) {
  const queryClient = useQueryClient();
  return () => invalidate(queryClient, routes.list, ...shownIn);
}

/** Invites a colleague; the same key again never invites twice. */
export function useInvite(source: MembersSource) {
  const { client } = useAudience();
  const onSuccess = useReadAnew(source);
  const { routes, params } = source;
  return useMutation({
    mutationFn: ({ body, key }: { body: NewMember; key: string }): Promise<Member> =>
      client.call(routes.invite, { params, body }, { idempotencyKey: key }),
    onSuccess,
  });
}

/** What is done about one person, with what it needs. */
export type Doing =
  { act: PlainAct } | { act: 'changeRole'; role: Role } | { act: 'remove'; contact: ContactOfRemoved };

/** Does something about a person, over the version that the list shows. */
export function useMemberAct(source: MembersSource) {
  const { client, audience } = useAudience();
  const onSuccess = useReadAnew(source);
  const routes = memberRoutesOf(audience);
  return useMutation({
    mutationFn: async ({ member, doing }: { member: Member; doing: Doing }): Promise<void> => {
      const one = { params: { id: member.id }, version: member.version };
      if (doing.act === 'changeRole') await client.call(routes.changeRole, { ...one, body: { role: doing.role } });
      else if (doing.act === 'remove') await client.call(routes.remove, { ...one, body: { contact: doing.contact } });
      else if (doing.act === 'endSessions') await client.call(routes.endSessions, { params: one.params });
      else if (doing.act === 'cancelEmail')
        await client.call(memberEmailChangeRoutesOf(audience).cancel, { params: one.params });
      else if (doing.act === 'resend') await client.call(routes.resendInvitation, one);
      else if (doing.act === 'withdraw') await client.call(routes.withdrawInvitation, one);
      else await client.call(routes[doing.act], one);
    },
    // Also after a refusal for being stale: the list then shows what the person has become.
    onSettled: onSuccess,
  });
}
