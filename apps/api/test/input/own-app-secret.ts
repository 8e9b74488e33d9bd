import type { RouteShape } from '@tenantry/contracts';

/** The one secret that an answer tells: a new one, once, to who sets their own authenticator app up with it. */
export const tellsOwnAppSecret = ({ method, path }: RouteShape): boolean =>
  method === 'POST' && /^\/(?:admin|customer)\/(?:session\/enrolment|profile\/second-factors)\/totp$/.test(path);
