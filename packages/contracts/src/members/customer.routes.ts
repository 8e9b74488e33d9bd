import { memberListRoutesAt } from './member-list.routes';

/** Users of the own company. */
export const ownMemberRoutes = /* @__PURE__ */ memberListRoutesAt({ path: '/customer', tenant: {} });
