import { framePaths } from '@tenantry/app-frame';

type CustomerTab = 'overview' | 'licences' | 'configure' | 'users' | 'mail' | 'history';

/** Every address of this app, relative to `/admin`. */
export const paths = {
  ...framePaths,
  customers: () => '/customers',
  licensingCustomers: () => '/licensing/customers',
  newCustomer: () => '/customers/new',
  customer: (id: string, tab?: CustomerTab) => `/customers/${id}${tab ? `/${tab}` : ''}`,
  editCustomer: (id: string) => `/customers/${id}/edit`,
  assignPlans: (id: string) => `/customers/${id}/assign-plans`,
  users: () => '/users',
  plans: () => '/plans',
  newPlan: () => '/plans/new',
  plan: (id: string) => `/plans/${id}`,
  products: () => '/products',
  unitTypes: () => '/unit-types',
  /** The list, or only the partners whose name begins with `search`. */
  partners: (search?: string) => `/partners${search ? `?${new URLSearchParams({ search }).toString()}` : ''}`,
  announcements: () => '/announcements',
  newAnnouncement: () => '/announcements/new',
  announcement: (id: string) => `/announcements/${id}`,
  editAnnouncement: (id: string) => `/announcements/${id}/edit`,
  partnerProfile: () => '/company/profile',
  signInPolicy: () => '/company/sign-in',
  newPartner: () => '/partners/new',
  /** The whole log, or only what happened in one company. */
  auditLog: (tenantId?: string) =>
    `/audit-log${tenantId ? `?${new URLSearchParams({ tenant: tenantId }).toString()}` : ''}`,
};
