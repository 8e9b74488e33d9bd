import type { ProblemCode, Role } from '@tenantry/contracts';

/**
 * Where the object of a call lies, seen from the person who calls: in the own company or below it (`own`, a managed
 * customer), the same but a customer that manages itself (`selfManaged`), below another tier-1 partner (`foreign`), or
 * above (`ancestor`).
 */
export type Place = 'own' | 'selfManaged' | 'foreign' | 'ancestor';

/** One line of the second oracle: what a role gets from a route, by status class and code. */
export interface HandWrittenCase {
  role: Role;
  route: string;
  place: Place;
  status: 200 | 400;
  code: ProblemCode | null;
}

const yes = (role: Role, route: string, place: Place = 'own'): HandWrittenCase => ({
  role,
  route,
  place,
  status: 200,
  code: null,
});
const no =
  (code: ProblemCode) =>
  (role: Role, route: string, place: Place = 'own'): HandWrittenCase => ({
    role,
    route,
    place,
    status: 400,
    code,
  });
const lacksRight = no('forbidden');
const unknown = no('notFound');
const otherApp = no('wrongAudience');

/**
 * Read by hand from the matrix of the domain model, row by row, and never computed from `permissions`: where the two
 * disagree, one of them is wrong (AZ-01). The endpoint walk takes them as its second oracle, too.
 */
export const handWrittenCases: readonly HandWrittenCase[] = [
  // See customer list and status: all staff, within their own part of the tree.
  yes('platform_admin', 'GET /admin/customers'),
  yes('partner_helpdesk', 'GET /admin/customers'),
  yes('partner_reader', 'GET /admin/customers/:id'),
  yes('partner_admin', 'GET /admin/customers/:id', 'selfManaged'),
  unknown('partner_reader', 'GET /admin/customers/:id', 'foreign'),
  unknown('partner_admin', 'GET /admin/customers/:id', 'ancestor'),
  otherApp('owner', 'GET /admin/customers'),
  otherApp('member', 'GET /admin/customers/:id'),

  // Create customer: platform, partner administrator, sales.
  yes('platform_admin', 'POST /admin/customers'),
  yes('partner_admin', 'POST /admin/customers'),
  yes('partner_sales', 'POST /admin/customers'),
  unknown('partner_sales', 'POST /admin/customers', 'foreign'),
  unknown('partner_admin', 'POST /admin/customers', 'ancestor'),
  lacksRight('partner_helpdesk', 'POST /admin/customers'),
  lacksRight('partner_reader', 'POST /admin/customers'),
  otherApp('admin', 'POST /admin/customers'),

  // Edit customer profile: administrator and sales only while the customer is managed.
  yes('platform_admin', 'PUT /admin/customers/:id'),
  yes('platform_admin', 'PUT /admin/customers/:id', 'selfManaged'),
  yes('partner_admin', 'PUT /admin/customers/:id'),
  lacksRight('partner_admin', 'PUT /admin/customers/:id', 'selfManaged'),
  yes('partner_sales', 'PUT /admin/customers/:id'),
  lacksRight('partner_sales', 'PUT /admin/customers/:id', 'selfManaged'),
  unknown('partner_sales', 'PUT /admin/customers/:id', 'foreign'),
  lacksRight('partner_helpdesk', 'PUT /admin/customers/:id'),
  lacksRight('partner_helpdesk', 'PUT /admin/customers/:id', 'foreign'),
  lacksRight('partner_reader', 'PUT /admin/customers/:id'),

  // Create partner: platform and partner administrators, below themselves.
  yes('platform_admin', 'POST /admin/partners'),
  yes('partner_admin', 'POST /admin/partners'),
  unknown('partner_admin', 'POST /admin/partners', 'foreign'),
  unknown('partner_admin', 'POST /admin/partners', 'ancestor'),
  lacksRight('partner_sales', 'POST /admin/partners'),
  lacksRight('partner_helpdesk', 'POST /admin/partners'),
  lacksRight('partner_reader', 'POST /admin/partners'),

  // Define plans: a partner administrator its own ones only.
  yes('platform_admin', 'POST /admin/plans'),
  yes('partner_admin', 'POST /admin/plans'),
  lacksRight('partner_admin', 'PUT /admin/plans/:id', 'ancestor'),
  unknown('partner_admin', 'PUT /admin/plans/:id', 'foreign'),
  lacksRight('partner_sales', 'POST /admin/plans'),
  lacksRight('partner_reader', 'POST /admin/plans'),

  // Assign licences: platform, administrator, sales; a self-managed customer too.
  yes('partner_sales', 'POST /admin/customers/:id/licences'),
  yes('partner_admin', 'POST /admin/customers/:id/licences', 'selfManaged'),
  unknown('partner_admin', 'POST /admin/customers/:id/licences', 'foreign'),
  lacksRight('partner_helpdesk', 'POST /admin/customers/:id/licences'),
  lacksRight('partner_reader', 'POST /admin/customers/:id/licences'),

  // View subscription summary: everybody but a customer's member.
  yes('partner_reader', 'GET /admin/customers/:id/licences'),
  yes('partner_helpdesk', 'GET /admin/customers/:id/licences', 'selfManaged'),
  unknown('partner_admin', 'GET /admin/customers/:id/licences', 'foreign'),
  yes('owner', 'GET /customer/licences'),
  yes('billing_admin', 'GET /customer/licences'),
  yes('admin', 'GET /customer/licences'),
  lacksRight('member', 'GET /customer/licences'),
  otherApp('partner_admin', 'GET /customer/licences'),

  // Audit log: platform, administrator, reader; neither sales nor helpdesk.
  yes('platform_admin', 'GET /admin/customers/:id/history'),
  yes('partner_admin', 'GET /admin/customers/:id/history'),
  yes('partner_reader', 'GET /admin/customers/:id/history'),
  lacksRight('partner_sales', 'GET /admin/customers/:id/history'),
  lacksRight('partner_helpdesk', 'GET /admin/customers/:id/history'),
  unknown('partner_admin', 'GET /admin/customers/:id/history', 'foreign'),

  // What shows people of a self-managed customer is not its partner's (decision 19).
  yes('partner_helpdesk', 'GET /admin/customers/:id/mails'),
  lacksRight('partner_helpdesk', 'GET /admin/customers/:id/mails', 'selfManaged'),
  lacksRight('partner_admin', 'GET /admin/customers/:id/mails', 'selfManaged'),
  yes('platform_admin', 'GET /admin/customers/:id/mails', 'selfManaged'),
  unknown('partner_sales', 'GET /admin/customers/:id/mails', 'foreign'),
  lacksRight('partner_reader', 'GET /admin/customers/:id/history', 'selfManaged'),
  yes('platform_admin', 'GET /admin/customers/:id/history', 'selfManaged'),
  yes('partner_reader', 'GET /admin/customers/:id/contacts'),
  lacksRight('partner_helpdesk', 'GET /admin/customers/:id/contacts'),
  lacksRight('partner_admin', 'GET /admin/customers/:id/contacts', 'selfManaged'),
  unknown('partner_sales', 'GET /admin/customers/:id/contacts', 'foreign'),
  lacksRight('partner_reader', 'GET /admin/customers/:id/contact-candidates'),
  lacksRight('partner_sales', 'GET /admin/company/contacts'),
  yes('partner_reader', 'GET /admin/company/contacts'),
  yes('billing_admin', 'GET /customer/contacts'),
  lacksRight('member', 'GET /customer/contacts'),
  lacksRight('admin', 'PUT /customer/management'),

  // The own company's start page is for all its people, and for nobody else.
  yes('member', 'GET /customer/home'),
  otherApp('platform_admin', 'GET /customer/home'),
];
