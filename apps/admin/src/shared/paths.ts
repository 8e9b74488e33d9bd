type CustomerTab = 'overview' | 'licences' | 'mail' | 'history';

const withReturn = (path: string, returnTo?: string) =>
  returnTo ? `${path}?returnTo=${encodeURIComponent(returnTo)}` : path;

/** Every address of this app, relative to `/admin`. */
export const paths = {
  signIn: (returnTo?: string) => withReturn('/sign-in', returnTo),
  forgottenPassword: () => '/forgotten-password',
  setPassword: () => '/set-password',
  dashboard: () => '/',
  customers: () => '/customers',
  licensingCustomers: () => '/licensing/customers',
  newCustomer: () => '/customers/new',
  customer: (id: string, tab?: CustomerTab) => `/customers/${id}${tab ? `/${tab}` : ''}`,
  editCustomer: (id: string) => `/customers/${id}/edit`,
  assignPlans: (id: string) => `/customers/${id}/assign-plans`,
  plans: () => '/plans',
  newPlan: () => '/plans/new',
  plan: (id: string) => `/plans/${id}`,
  products: () => '/products',
  unitTypes: () => '/unit-types',
  partners: () => '/partners',
  newPartner: () => '/partners/new',
  profile: () => '/profile',
};

/** Addresses outside of this app, on the same host. */
export const outside = { mailbox: '/mailbox', customerArea: '/customer/' };

/** A place to return to after signing in, when it lies inside this app; anything else is dropped (no open redirect). */
export const safeReturnTo = (value: string | null): string =>
  value && /^\/(?![/\\])/.test(value) && !value.startsWith(paths.signIn()) ? value : paths.dashboard();
