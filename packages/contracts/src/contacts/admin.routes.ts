import { tenantId } from '../core/ids';
import { contactRoutesAt } from './contact.routes';

/** Contacts of the own company (S004-05). */
export const ownContactRoutes = /* @__PURE__ */ contactRoutesAt({
  path: '/admin/company',
  tenant: {},
  view: 'contacts.view',
  edit: 'contacts.edit',
});

/** Contacts of a customer below (S004-25). */
export const customerContactRoutes = /* @__PURE__ */ contactRoutesAt({
  path: '/admin/customers/:id',
  tenant: { id: tenantId },
  view: 'customerContacts.view',
  edit: 'customerContacts.edit',
});
