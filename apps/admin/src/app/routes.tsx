import { RootLayout, RouteError } from '@tenantry/app-frame';
import type { PermissionKey } from '@tenantry/contracts';
import { LoadingPage } from '@tenantry/ui';
import { Navigate, type RouteObject } from 'react-router';
import { paths } from '../shared/paths';
import { announcementCrumb, customerCrumb, planCrumb, type RouteHandle } from './route-handle';

/** A handle: what the page needs of the person, and where it lies (keys of `navigation`, the last one is the page). */
const page = (permission: PermissionKey | undefined, ...crumbs: RouteHandle['crumbs']) => ({
  handle: { permission, crumbs } satisfies RouteHandle,
});

const customers = { key: 'entry.customers', href: paths.customers() };
const licensed = { key: 'entry.customers', href: paths.licensingCustomers() };
const plans = { key: 'entry.plans', href: paths.plans() };
const partners = { key: 'entry.partners', href: paths.partners() };
const announcements = { key: 'entry.announcements', href: paths.announcements() };
const relations = { key: 'group.relations' };
const licensing = { key: 'group.licensing' };
const company = { key: 'group.company' };

const customerPages: RouteObject[] = [
  {
    path: paths.customers(),
    lazy: () => import('../pages/customers/customers-page'),
    ...page('customers.view', relations, customers),
  },
  {
    path: paths.licensingCustomers(),
    lazy: () => import('../pages/customers/licensing-customers-page'),
    ...page('customers.view', licensing, licensed),
  },
  {
    path: paths.newCustomer(),
    lazy: () => import('../pages/customers/new-customer-page'),
    ...page('customers.create', licensing, licensed, { key: 'page.newCustomer' }),
  },
  {
    path: '/customers/:id',
    lazy: () => import('../pages/customers/customer-page'),
    ...page('customers.view', relations, customers, customerCrumb),
    children: [
      { index: true, element: <Navigate to="overview" replace /> },
      ...['overview', 'licences', 'configure', 'users', 'mail', 'history'].map((tab) => ({ path: tab })),
    ],
  },
  {
    path: '/customers/:id/edit',
    lazy: () => import('../pages/customers/edit-customer-page'),
    ...page('customers.edit', customers, customerCrumb, { key: 'page.editCustomer' }),
  },
  {
    path: '/customers/:id/assign-plans',
    lazy: () => import('../pages/customers/assign-plans-page'),
    ...page('licences.assign', customers, customerCrumb, { key: 'page.assignPlans' }),
  },
];

const userPages: RouteObject[] = [
  {
    path: paths.users(),
    lazy: () => import('../pages/users/users-page'),
    ...page('members.manage', licensing, { key: 'entry.users' }),
  },
];

const planPages: RouteObject[] = [
  { path: paths.plans(), lazy: () => import('../pages/plans/plans-page'), ...page('plans.view', licensing, plans) },
  {
    path: paths.newPlan(),
    lazy: () => import('../pages/plans/new-plan-page'),
    ...page('plans.define', licensing, plans, { key: 'page.newPlan' }),
  },
  {
    path: '/plans/:id',
    lazy: () => import('../pages/plans/edit-plan-page'),
    ...page('plans.view', licensing, plans, planCrumb),
  },
  {
    path: paths.products(),
    lazy: () => import('../pages/plans/products-page'),
    ...page('plans.view', licensing, { key: 'entry.products' }),
  },
  {
    path: paths.unitTypes(),
    lazy: () => import('../pages/plans/unit-types-page'),
    ...page('plans.view', licensing, { key: 'entry.unitTypes' }),
  },
];

const companyPages: RouteObject[] = [
  {
    path: paths.partnerProfile(),
    lazy: () => import('../pages/company/partner-profile-page'),
    ...page('company.view', company, { key: 'entry.partnerProfile' }),
  },
  {
    path: paths.signInPolicy(),
    lazy: () => import('../pages/company/sign-in-policy-page'),
    ...page('secondFactorPolicy.decide', company, { key: 'entry.signInPolicy' }),
  },
  {
    path: paths.partners(),
    lazy: () => import('../pages/partners/partners-page'),
    ...page('partners.view', company, partners),
  },
  {
    path: paths.newPartner(),
    lazy: () => import('../pages/partners/new-partner-page'),
    ...page('partners.create', company, partners, { key: 'page.newPartner' }),
  },
  {
    path: paths.announcements(),
    lazy: () => import('../pages/announcements/announcements-page'),
    ...page('announcements.send', company, announcements),
  },
  {
    path: paths.newAnnouncement(),
    lazy: () => import('../pages/announcements/new-announcement-page'),
    ...page('announcements.send', company, announcements, { key: 'page.newAnnouncement' }),
  },
  {
    path: '/announcements/:id',
    lazy: () => import('../pages/announcements/announcement-page'),
    ...page('announcements.send', company, announcements, announcementCrumb),
  },
  {
    path: '/announcements/:id/edit',
    lazy: () => import('../pages/announcements/edit-announcement-page'),
    ...page('announcements.send', announcements, announcementCrumb, { key: 'page.editAnnouncement' }),
  },
  {
    path: paths.auditLog(),
    lazy: () => import('../pages/audit-log/audit-log-page'),
    ...page('audit.view', company, { key: 'entry.auditLog' }),
  },
];

const signedInPages: RouteObject[] = [
  {
    index: true,
    lazy: () => import('../pages/dashboard/dashboard-page'),
    ...page('dashboard.view', { key: 'entry.dashboard' }),
  },
  ...customerPages,
  ...userPages,
  ...planPages,
  ...companyPages,
  {
    path: paths.profile(),
    lazy: () => import('@tenantry/app-frame/profile'),
    ...page(undefined, { key: 'page.profile' }),
  },
  {
    path: paths.security(),
    lazy: () => import('@tenantry/app-frame/security'),
    ...page(undefined, { key: 'page.profile', href: paths.profile() }, { key: 'page.security' }),
  },
  { path: '*', lazy: () => import('@tenantry/app-frame/not-found'), ...page(undefined, { key: 'page.notFound' }) },
];

/** Every page of the app with its address; each is fetched when it is first opened. */
export const routes: RouteObject[] = [
  {
    element: <RootLayout />,
    errorElement: <RouteError />,
    hydrateFallbackElement: <LoadingPage />,
    children: [
      { path: paths.signIn(), lazy: () => import('@tenantry/app-frame/sign-in') },
      { path: paths.secondFactor(), lazy: () => import('@tenantry/app-frame/second-factor') },
      { path: paths.enrolment(), lazy: () => import('@tenantry/app-frame/enrolment') },
      { path: paths.companySignIn(), lazy: () => import('@tenantry/app-frame/company-sign-in') },
      { path: paths.forgottenPassword(), lazy: () => import('@tenantry/app-frame/forgotten-password') },
      { path: paths.setPassword(), lazy: () => import('@tenantry/app-frame/set-password') },
      { path: paths.confirmEmail(), lazy: () => import('@tenantry/app-frame/confirm-email') },
      { path: paths.undoEmail(), lazy: () => import('@tenantry/app-frame/undo-email') },
      { path: paths.cancelRecovery(), lazy: () => import('@tenantry/app-frame/cancel-recovery') },
      { path: paths.confirmContact(), lazy: () => import('@tenantry/app-frame/confirm-contact') },
      {
        lazy: () => import('./layout/signed-in-layout'),
        children: [{ errorElement: <RouteError />, children: signedInPages }],
      },
    ],
  },
];
