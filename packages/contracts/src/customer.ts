import { profileRoutes as profileRoutesOf } from './profile/profile.routes';
import { sessionRoutes as sessionRoutesOf } from './sessions/session.routes';

export * from './home/customer.routes';
export * from './licences/customer.routes';
export const sessionRoutes = /* @__PURE__ */ sessionRoutesOf('customer');
export const profileRoutes = /* @__PURE__ */ profileRoutesOf('customer');
