const withReturn = (path: string, returnTo?: string) =>
  returnTo ? `${path}?returnTo=${encodeURIComponent(returnTo)}` : path;

/** Addresses that both apps have, relative to where each is served. */
export const framePaths = {
  home: () => '/',
  signIn: (returnTo?: string) => withReturn('/sign-in', returnTo),
  secondFactor: (returnTo?: string) => withReturn('/sign-in/second-factor', returnTo),
  enrolment: (returnTo?: string) => withReturn('/sign-in/enrolment', returnTo),
  companySignIn: (returnTo?: string) => withReturn('/sign-in/company', returnTo),
  forgottenPassword: () => '/forgotten-password',
  setPassword: () => '/set-password',
  confirmEmail: () => '/confirm-email',
  undoEmail: () => '/undo-email',
  cancelRecovery: () => '/cancel-recovery',
  confirmContact: () => '/confirm-contact',
  actingOver: () => '/acting-over',
  profile: () => '/profile',
  security: () => '/profile/security',
};

// A browser leaves control characters out of an address and takes a backslash for a slash: what looks like a path to us
// would then be the address of another host.
const PATH = /^\/(?!\/)[^\\\p{Cc}]*$/u;

/** A place to return to after signing in, when it lies inside this app; anything else is dropped (no open redirect). */
export const safeReturnTo = (value: string | null): string =>
  value && PATH.test(value) && !value.startsWith(framePaths.signIn()) ? value : framePaths.home();

/** Addresses of the other app and of the server, on the same host; the router must not catch them. */
export const outside = { mailbox: '/mailbox', app: { admin: '/admin/', customer: '/customer/' } } as const;
