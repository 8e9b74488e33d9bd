import { customerOwner, platformAdmin, tierOneAdmin } from './people';

/** A page of one of the apps, and who opens it; `null` for nobody signed in. */
export interface PageToLookAt {
  audience: 'admin' | 'customer';
  as: string | null;
  /** Only the password has been given. */
  half?: true;
  path: string;
}

const of = (audience: 'admin' | 'customer', as: string | null, ...paths: string[]): PageToLookAt[] =>
  paths.map((path) => ({ audience, as, path: `/${audience}${path}` }));

const door = [
  '/sign-in',
  '/forgotten-password',
  '/set-password',
  '/set-password#token=an-old-or-broken-token-of-a-mail',
  '/confirm-email',
  '/undo-email',
  '/undo-email#token=an-old-or-broken-token-of-a-mail',
  '/cancel-recovery',
  '/confirm-contact',
];

const secondStep = '/admin/sign-in/second-factor';

/** Every page there is; `:customer` and `:plan` stand for records of the demo data, `:draft` for one made for it. */
export const pages: readonly PageToLookAt[] = [
  ...of('customer', null, '/act-as', '/acting-over'),
  ...of('admin', null, ...door, '/sign-in/company', '/sign-in/company?state=door.of-another-browser&code=none'),
  { audience: 'admin', as: tierOneAdmin, half: true, path: secondStep },
  ...of(
    'admin',
    tierOneAdmin,
    '/',
    '/customers',
    '/customers?search=no-such-customer-anywhere',
    '/licensing/customers',
    '/customers/new',
    '/customers/:customer/overview',
    '/customers/:customer/licences',
    '/customers/:customer/configure',
    '/customers/:customer/users',
    '/customers/:customer/mail',
    '/customers/:customer/history',
    '/customers/:customer/edit',
    '/customers/:customer/assign-plans',
    '/users',
    '/plans',
    '/plans/new',
    '/plans/:plan',
    '/company/profile',
    '/partners',
    '/partners/new',
    '/announcements',
    '/announcements/new',
    '/announcements/:draft',
    '/announcements/:draft/edit',
    '/audit-log',
    '/audit-log?subject=product&from=2020-01-01&to=2020-01-31',
    '/company/sign-in',
    '/profile',
    '/profile/security',
    '/no-such-page',
  ),
  ...of('admin', platformAdmin, '/', '/customers/new', '/products', '/unit-types', '/plans/:plan'),
  ...of('customer', null, ...door),
  ...of(
    'customer',
    customerOwner,
    '/',
    '/licences',
    '/licences?status=cancelled',
    '/announcements',
    '/audit-log',
    '/partner-access',
    '/profile',
    '/profile/users',
    '/profile/contacts',
    '/profile/security',
    '/no-such-page',
  ),
];
