import type { RouteShape } from '../core/route';
import { reachOf, type PermissionKey } from './permissions';
import { grantableBy, kindOf, role, type Role } from './roles';

/** The actions in the words of the permissions matrix, in the order in which they are read. */
const words: Record<PermissionKey, string> = {
  'dashboard.view': 'See the dashboard',
  'customers.view': 'See customer list and status',
  'customers.create': 'Create customer (wizard)',
  'customers.edit': 'Edit customer profile',
  'customers.actAs': 'Act as customer (time-limited, with a reason; helpdesk looks only)',
  'licences.view': 'View subscription summary',
  'licences.assign': 'Assign and cancel licences',
  'licences.backdate': 'Start a licence up to 365 days back (part of assigning it)',
  'mails.view': 'See the mails of a customer',
  'mails.manage': 'Move, send and withdraw a mail that waits',
  'audit.view': 'Audit log of subtree or own company',
  'partners.view': 'See the partners below',
  'partners.create': 'Create partner',
  'plans.view': 'See plans, products and unit types',
  'plans.define': 'Define own plans and their visibility',
  'catalogue.define': 'Define products and unit types',
  'members.manage': 'Manage users of a tenant',
  'company.view': 'See the data of the own company',
  'contacts.view': 'See contacts of the own company',
  'contacts.edit': 'Add, change and remove contacts of the own company',
  'customerContacts.view': 'See contacts of a customer',
  'customerContacts.edit': 'Add, change and remove contacts of a customer',
  'announcements.send': 'Send announcement to the own company and to all below',
  'announcements.view': 'See the announcements that reached the own company',
  'branding.edit': 'Branding of mails',
  'management.decide': 'Toggle self-managed',
  'secondFactorPolicy.decide': 'Ask the own people for a second factor',
  'singleSignOn.decide': 'Decide how the own people sign in with their company account',
  'home.view': 'See the start page of the own company',
};

/** Rows of the matrix whose feature is not built: they get their key with it. */
const notBuilt = [
  'Disable / enable customer; delete / restore customer; move customer',
  'Toggle self-managed from the platform: with the page that moves and disables customers',
  'Assign licences as owner or billing administrator (self-service, assisted)',
  'Submit, view, approve, reject and withdraw change requests',
  'Grant billing-admin role, reset 2FA or password mail for others: with the user pages',
  'Manage payments and invoices',
  'Sub-accounts and their invitations; the roles technical sub-account and connected agency',
  'Orders, tickets and internal notes; domains, contracts, tasks',
  'Own mail templates; contacts as a connected agency',
  'Partner profile; inquiries; access grants',
  'API keys and webhooks; import and export; GDPR data requests',
];

const short: Record<Role, string> = {
  platform_admin: 'PA',
  partner_admin: 'PM',
  partner_sales: 'PS',
  partner_helpdesk: 'PH',
  partner_reader: 'PR',
  owner: 'OW',
  billing_admin: 'BA',
  admin: 'AD',
  member: 'ME',
};

/** A table as the formatter would write it: the page is compared as text. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const mark = (who: Role, action: PermissionKey): string =>
  ({ all: 'Y', managed: 'S', none: '-' })[reachOf(who, action) ?? 'none'];
const inOrder = Object.keys(words) as PermissionKey[];
const rowOf = (route: RouteShape) => [`\`${route.method} ${route.path}\``, route.summary];

/** The page `.github/permissions.md`, made from the table and the routes; its test says when it is stale. */
export function permissionsPage(routes: readonly RouteShape[]): string {
  const routesOf = (permission: RouteShape['permission']) => routes.filter((route) => route.permission === permission);
  return `# Who may do what

Written by \`pnpm --filter @tenantry/contracts run permissions\` from \`packages/contracts/src/access\` and the routes; do not
edit it. The guard of the API, the navigation of both apps and this page follow from the same table.

Y: within the own part of the tree. S: only where the customer is managed, not self-managed. -: no.

${table(
  ['Role', '', 'In a', 'App'],
  role.options.map((who) => [`\`${who}\``, short[who], kindOf(who), kindOf(who) === 'customer' ? 'customer' : 'admin']),
)}

## Actions

${table(
  ['Action', 'Key', ...role.options.map((who) => short[who])],
  inOrder.map((action) => [words[action], `\`${action}\``, ...role.options.map((who) => mark(who, action))]),
)}

## Who may make and unmake whom

Where a role manages users at all, and never above the own tenant. Whoever creates a partner or a customer seats its first
administrator (\`partner_admin\`, \`owner\`) with it. Only an owner makes a billing administrator; whoever manages owners
can take that role away.

${table(
  ['Who', 'Whom'],
  role.options
    .filter((who) => grantableBy[who].length > 0)
    .map((who) => [`\`${who}\``, grantableBy[who].map((whom) => `\`${whom}\``).join(', ')]),
)}

## Routes

${inOrder
  .filter((action) => routesOf(action).length > 0)
  .map((action) => `### ${action}\n\n${table(['Route', ''], routesOf(action).map(rowOf))}`)
  .join('\n\n')}

### Everybody signed in

${table(['Route', ''], routesOf('signedIn').map(rowOf))}

### Who has given the password and not yet the second factor

${table(['Route', ''], routesOf('halfSignedIn').map(rowOf))}

### Everybody

${table(['Route', ''], routesOf('anyone').map(rowOf))}

## Not built yet

Rows of the matrix without a key, because nothing would use it:

${notBuilt.map((row) => `- ${row}`).join('\n')}
`;
}
