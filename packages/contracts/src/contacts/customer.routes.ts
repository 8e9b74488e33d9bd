import { contactRoutesAt } from './contact.routes';

/** Contacts of the own company. */
export const ownContactRoutes = /* @__PURE__ */ contactRoutesAt({
  path: '/customer',
  tenant: {},
  view: 'contacts.view',
  edit: 'contacts.edit',
});
