import { memberRoutesOf } from './members/member.routes';
import { profileRoutesOf } from './profile/profile.routes';
import { ownPasswordRoutesOf } from './sessions/own-password.routes';
import { ownSessionRoutesOf } from './sessions/own-sessions.routes';
import { sessionRoutesOf } from './sessions/session.routes';

export * from './acting/customer.routes';
export * from './audit/customer.routes';
export * from './home/customer.routes';
export * from './contacts/customer.routes';
export * from './licences/customer.routes';
export const sessionRoutes = /* @__PURE__ */ sessionRoutesOf('customer');
export * from './management/customer.routes';
export const ownPasswordRoutes = /* @__PURE__ */ ownPasswordRoutesOf('customer');
export const ownSessionRoutes = /* @__PURE__ */ ownSessionRoutesOf('customer');
export const memberRoutes = /* @__PURE__ */ memberRoutesOf('customer');
export const profileRoutes = /* @__PURE__ */ profileRoutesOf('customer');
