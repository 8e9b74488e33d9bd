import { profileRoutesOf } from './profile/profile.routes';
import { ownSessionRoutesOf } from './sessions/own-sessions.routes';
import { sessionRoutesOf } from './sessions/session.routes';

export * from './audit/admin.routes';
export * from './customers/admin.routes';
export * from './customers/customer.schema';
export * from './dashboard/admin.routes';
export * from './licences/admin.routes';
export * from './mails/admin.routes';
export * from './municipalities/admin.routes';
export * from './partners/admin.routes';
export * from './partners/partner.schema';
export * from './plans/admin.routes';
export * from './plans/plan.schema';
export const sessionRoutes = /* @__PURE__ */ sessionRoutesOf('admin');
export const ownSessionRoutes = /* @__PURE__ */ ownSessionRoutesOf('admin');
export const profileRoutes = /* @__PURE__ */ profileRoutesOf('admin');
