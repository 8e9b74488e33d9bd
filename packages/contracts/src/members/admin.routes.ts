import { tenantId } from '../core/ids';
import { memberListRoutesAt } from './member-list.routes';

/** Users of the own company. */
export const ownMemberRoutes = /* @__PURE__ */ memberListRoutesAt({ path: '/admin', tenant: {} });

/** Users of a customer below, as long as it does not manage itself (decision 19). */
export const customerMemberRoutes = /* @__PURE__ */ memberListRoutesAt({
  path: '/admin/customers/:id',
  tenant: { id: tenantId },
});
