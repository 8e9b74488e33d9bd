import { defineRoute } from '../core/route';
import { profile, profileChange } from './profile.schema';

export const profileRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  get: defineRoute({
    method: 'GET',
    path: `/${audience}/profile`,
    permission: 'signedIn',
    response: profile,
    etag: true,
    summary: 'The own profile.',
  }),
  update: defineRoute({
    method: 'PUT',
    path: `/${audience}/profile`,
    permission: 'signedIn',
    body: profileChange,
    response: profile,
    etag: true,
    ifMatch: true,
    errors: ['staleVersion', 'preconditionRequired'],
    summary: 'Change the own name and language.',
  }),
});

/** The set of either audience. */
export type ProfileRoutes = ReturnType<typeof profileRoutesOf<'admin' | 'customer'>>;
