import {
  contactType,
  memberState,
  role as anyRole,
  type ContactType,
  type MemberState,
  type Role,
} from '@tenantry/contracts';

export const pageSizes = [25, 50, 100] as const;

/** What the list shows. All of it stands in the address, so that it can be kept, shared and gone back to. */
export interface MemberListState {
  search: string;
  role: Role | undefined;
  contactType: ContactType | undefined;
  state: MemberState | undefined;
  size: number;
  cursor: string | undefined;
}

export const noFilter = { search: '', role: undefined, contactType: undefined, state: undefined } as const;

/** Reads the list's state out of the address; what makes no sense there counts as not given. */
export function readListState(params: URLSearchParams): MemberListState {
  const size = Number(params.get('size'));
  return {
    search: (params.get('search') ?? '').slice(0, 100),
    role: anyRole.safeParse(params.get('role')).data,
    contactType: contactType.safeParse(params.get('type')).data,
    state: memberState.safeParse(params.get('state')).data,
    size: pageSizes.find((known) => known === size) ?? pageSizes[0],
    cursor: params.get('cursor') ?? undefined,
  };
}

/** Writes the state back into an address, leaving out what is the default anyway. */
export function writeListState(state: MemberListState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.search) params.set('search', state.search);
  if (state.role) params.set('role', state.role);
  if (state.contactType) params.set('type', state.contactType);
  if (state.state) params.set('state', state.state);
  if (state.size !== pageSizes[0]) params.set('size', String(state.size));
  if (state.cursor) params.set('cursor', state.cursor);
  return params;
}

export const isFiltered = ({ search, role, contactType: type, state }: MemberListState): boolean =>
  search !== '' || [role, type, state].some((one) => one !== undefined);
