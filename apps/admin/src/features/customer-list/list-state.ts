import { planId, type PlanId } from '@tenantry/contracts';
import {
  contactCoverage,
  customerSort,
  tenantStatus,
  type ContactCoverage,
  type CustomerSort,
  type TenantStatus,
} from '@tenantry/contracts/admin';

export const pageSizes = [25, 50, 100] as const;

/** What the list shows. All of it stands in the address, so that it can be kept, shared and gone back to. */
export interface ListState {
  search: string;
  status: TenantStatus | undefined;
  planId: PlanId | undefined;
  contacts: ContactCoverage | undefined;
  sort: CustomerSort;
  size: number;
  cursor: string | undefined;
}

/** Reads the list's state out of the address; what makes no sense there counts as not given. */
export function readListState(params: URLSearchParams): ListState {
  const size = Number(params.get('size'));
  return {
    search: (params.get('search') ?? '').slice(0, 100),
    status: tenantStatus.safeParse(params.get('status')).data,
    planId: planId.safeParse(params.get('plan')).data,
    contacts: contactCoverage.safeParse(params.get('contacts')).data,
    sort: customerSort.safeParse(params.get('sort')).data ?? 'newest',
    size: pageSizes.find((known) => known === size) ?? pageSizes[0],
    cursor: params.get('cursor') ?? undefined,
  };
}

/** Writes the state back into an address, leaving out what is the default anyway. */
export function writeListState(state: ListState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.search) params.set('search', state.search);
  if (state.status) params.set('status', state.status);
  if (state.planId) params.set('plan', state.planId);
  if (state.contacts) params.set('contacts', state.contacts);
  if (state.sort !== 'newest') params.set('sort', state.sort);
  if (state.size !== pageSizes[0]) params.set('size', String(state.size));
  if (state.cursor) params.set('cursor', state.cursor);
  return params;
}

/** Whether anything but paging and order narrows the list. */
export const isFiltered = ({ search, status, planId: plan, contacts }: ListState) =>
  search !== '' || [status, plan, contacts].some((one) => one !== undefined);
