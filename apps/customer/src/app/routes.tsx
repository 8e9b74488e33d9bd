import { framePaths, RootLayout, RouteError, type PageHandle } from '@tenantry/app-frame';
import type { PermissionKey } from '@tenantry/contracts';
import { LoadingPage } from '@tenantry/ui';
import type { RouteObject } from 'react-router';
import { paths } from '../shared/paths';

const page = (permission?: PermissionKey) => ({ handle: { permission } satisfies PageHandle });
const personal = { handle: { permission: undefined, personal: true } satisfies PageHandle };

/** Every page of the app, each in its own chunk. */
export const routes: RouteObject[] = [
  {
    element: <RootLayout />,
    errorElement: <RouteError />,
    hydrateFallbackElement: <LoadingPage />,
    children: [
      {
        // Fetched after signing in: the door is what a customer waits for (budget P12).
        lazy: () => import('./layout/signed-in-layout'),
        children: [
          {
            errorElement: <RouteError />,
            children: [
              { path: paths.home(), lazy: () => import('../pages/home/home-page'), ...page('home.view') },
              {
                path: paths.licences(),
                lazy: () => import('../pages/licences/licences-page'),
                ...page('licences.view'),
              },
              {
                path: paths.auditLog(),
                lazy: () => import('../pages/audit-log/audit-log-page'),
                ...page('audit.view'),
              },
              {
                path: paths.announcements(),
                lazy: () => import('../pages/announcements/announcements-page'),
                ...page('announcements.view'),
              },
              {
                path: paths.contacts(),
                lazy: () => import('../pages/contacts/contacts-page'),
                ...page('contacts.view'),
              },
              {
                path: paths.users(),
                lazy: () => import('../pages/users/users-page'),
                ...page('members.manage'),
              },
              {
                path: paths.partnerAccess(),
                lazy: () => import('../pages/partner-access/partner-access-page'),
                ...page('management.decide'),
              },
              { path: paths.profile(), lazy: () => import('../pages/profile/profile-page'), ...personal },
              { path: paths.security(), lazy: () => import('@tenantry/app-frame/security'), ...personal },
              { path: '*', lazy: () => import('@tenantry/app-frame/not-found'), ...page() },
            ],
          },
        ],
      },
      { path: paths.actAs(), lazy: () => import('../pages/acting/enter-acting-page') },
      { path: paths.actingOver(), lazy: () => import('../pages/acting/acting-over-page') },
      { path: framePaths.signIn(), lazy: () => import('@tenantry/app-frame/sign-in') },
      { path: framePaths.secondFactor(), lazy: () => import('@tenantry/app-frame/second-factor') },
      { path: framePaths.enrolment(), lazy: () => import('@tenantry/app-frame/enrolment') },
      { path: framePaths.forgottenPassword(), lazy: () => import('@tenantry/app-frame/forgotten-password') },
      { path: framePaths.setPassword(), lazy: () => import('@tenantry/app-frame/set-password') },
      { path: framePaths.confirmEmail(), lazy: () => import('@tenantry/app-frame/confirm-email') },
      { path: framePaths.undoEmail(), lazy: () => import('@tenantry/app-frame/undo-email') },
      { path: framePaths.cancelRecovery(), lazy: () => import('@tenantry/app-frame/cancel-recovery') },
      { path: framePaths.confirmContact(), lazy: () => import('@tenantry/app-frame/confirm-contact') },
    ],
  },
];
