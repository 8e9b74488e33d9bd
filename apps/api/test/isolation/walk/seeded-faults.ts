import { cachedList, rawDataSource, sessionWide, unfilteredExport, withoutPermissions } from './faults-in-code';
import { CHECK, enqueueOf, inDatabase, withoutAudience } from './faults-in-database';
import type { Found } from './proofs';
import type { Seed } from './seed';

/** A fault of the list in design/isolation.md: which proof must find it, what that says, and which routes show it. */
export interface SeededFault {
  name: string;
  seed: Seed;
  by: Found['by'];
  says: RegExp;
  routes: readonly string[];
}

const CUSTOMER = ['GET /admin/customers/:id'];

/** The twelve of design/isolation.md. */
export const SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'a policy was dropped',
    seed: inDatabase(
      ['drop policy reading on licences'],
      [
        `create policy reading on licences for select to tenantry_app
         using (array_position(tenant_path, (select nullif(current_setting('app.tenant', true), '')::uuid)) is not null)`,
      ],
    ),
    by: 'catalogue',
    says: /licences/,
    routes: ['GET /admin/customers/:id/licences'],
  },
  {
    name: 'no FORCE',
    seed: inDatabase(
      ['alter table tenants no force row level security'],
      ['alter table tenants force row level security'],
    ),
    by: 'start',
    says: /Tables without row-level security: tenants/,
    routes: CUSTOMER,
  },
  {
    name: 'the app owns a table',
    seed: inDatabase(['alter table contacts owner to tenantry_app'], ['alter table contacts owner to tenantry_owner']),
    by: 'start',
    says: /tenantry_app.*could read across tenants/,
    routes: CUSTOMER,
  },
  {
    name: 'a view reads with the rights of its owner',
    seed: inDatabase(
      ['create view all_customers as select * from tenants', 'grant select on all_customers to tenantry_app'],
      ['drop view all_customers'],
    ),
    by: 'catalogue',
    says: /all_customers/,
    routes: CUSTOMER,
  },
  {
    name: 'a guard is missing',
    seed: withoutPermissions,
    by: 'walk',
    says: /status: GET \/admin\/customers\/:id\/history as partner_sales of p1 .*instead of forbidden/,
    routes: ['GET /admin/customers/:id/history'],
  },
  {
    name: 'settings of the session instead of the transaction',
    seed: sessionWide,
    by: 'connections',
    says: /app\.tenant is still/,
    routes: CUSTOMER,
  },
  {
    name: 'a foreign key of a single column',
    seed: inDatabase(
      ['alter table outbound_emails add column licence_id uuid references licences (id)'],
      ['alter table outbound_emails drop column licence_id'],
    ),
    by: 'catalogue',
    says: /outbound_emails \(licence_id\) -> public\.licences/,
    routes: CUSTOMER,
  },
  {
    name: 'a cached list',
    seed: cachedList,
    by: 'walk',
    says: /leak: GET \/admin\/customers as partner_admin of p2/,
    routes: ['GET /admin/customers'],
  },
  {
    name: 'a raw DataSource',
    seed: rawDataSource,
    by: 'walk',
    says: /status: GET \/admin\/customers\/:id as partner_admin of p1 with own .*instead of done/,
    routes: CUSTOMER,
  },
  {
    name: 'an export without its filter',
    seed: unfilteredExport,
    by: 'walk',
    says: /leak: GET \/admin\/audit-entries\/export as partner_admin of p2/,
    routes: ['GET /admin/audit-entries/export'],
  },
  {
    name: 'a token without its purpose',
    seed: withoutAudience,
    by: 'doors',
    says: /a link for customer at the door of admin: 200/,
    routes: CUSTOMER,
  },
  {
    name: 'a job without its tenant',
    seed: inDatabase([enqueueOf('')], [enqueueOf(CHECK)]),
    by: 'jobs',
    says: /a job with \{\}/,
    routes: CUSTOMER,
  },
];
