import { queryOf } from '@tenantry/api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useAudience } from '../../audience';
import type { MemberListState } from '../list-state';
import type { MembersSource } from './members-source';

/** One page of users; the page before stays in sight until the next one is there. */
export function useMembers({ routes, params }: MembersSource, state: MemberListState) {
  const { client } = useAudience();
  const { search, role, contactType, state: memberState, size, cursor } = state;
  const query = { search: search || undefined, role, contactType, state: memberState, limit: size, cursor };
  return useQuery({ ...queryOf(client, routes.list, { params, query }), placeholderData: keepPreviousData });
}
