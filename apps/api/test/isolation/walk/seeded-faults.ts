import type { AuditEntry } from '@tenantry/contracts';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { AuditQueries } from '../../../src/modules/audit-log/audit.queries';
import { CustomersQueries } from '../../../src/modules/tenants/customers.queries';
import type { PersonActor } from '../../../src/platform/access/actor';
import { RouteGuard } from '../../../src/platform/http/route.guard';
import { Refusal } from '../../../src/platform/http/problem';
import type { Found } from './proofs';
import type { World } from './world';

/** Makes a fault, and returns what takes it away again. */
type Seed = (world: World) => Promise<() => Promise<unknown> | void>;

/** A fault of the list in design/isolation.md: which proof must find it, what that says, and which routes show it. */
export interface SeededFault {
  name: string;
  seed: Seed;
  by: Found['by'];
  says: RegExp;
  routes: readonly string[];
}

/** A fault of the database: statements that make it, and those that take it away. */
const inDatabase =
  (make: readonly string[], undo: readonly string[]): Seed =>
  async ({ database }) => {
    for (const statement of make) await database.rows(statement);
    return async () => {
      for (const statement of undo) await database.rows(statement);
    };
  };

/** A fault of the code: a method that does something else. */
const inMethod =
  <T extends object, K extends keyof T>(owner: T, name: K, make: (original: T[K], world: World) => T[K]): Seed =>
  async (world) => {
    const original = owner[name];
    owner[name] = make(original, world);
    return () => {
      owner[name] = original;
    };
  };

const NOBODY = '00000000-0000-4000-8000-000000000000';

type Guarded = { sessions: { find(token: string, audience: string): Promise<PersonActor | undefined> } };

/** Lets everybody through who is signed in, whatever their role. */
const withoutPermissions = inMethod(
  RouteGuard.prototype,
  'canActivate',
  (original) =>
    async function (this: RouteGuard, context) {
      try {
        return await original.call(this, context);
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'forbidden') throw error;
        const request = context
          .switchToHttp()
          .getRequest<{ actor?: PersonActor; cookies: Record<string, string>; url: string }>();
        const audience = request.url.includes('/customer/') ? 'customer' : 'admin';
        const { sessions } = this as unknown as Guarded;
        request.actor = await sessions.find(request.cookies[`tenantry-${audience}`] ?? '', audience);
        return true;
      }
    },
);

const sessionWide: Seed = async () => {
  const original = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown;
  const faulty: typeof original = function (first, ...more) {
    const text =
      typeof first === 'string' && first.startsWith('begin') ? first.replaceAll(', true)', ', false)') : first;
    return original.call(this, text, ...more);
  };
  pg.Client.prototype.query = faulty as typeof pg.Client.prototype.query;
  return () => {
    pg.Client.prototype.query = original as typeof pg.Client.prototype.query;
  };
};

/** A list that is kept by what was asked for, and not by who asked. */
const cachedList = inMethod(CustomersQueries.prototype, 'list', (original) => {
  const kept = new Map<string, ReturnType<typeof original>>();
  return function (this: CustomersQueries, actor, query) {
    const key = JSON.stringify(query);
    const found = kept.get(key) ?? original.call(this, actor, query);
    kept.set(key, found);
    return found;
  };
});

/**
 * Asks on a connection of its own first, past the transaction that says whose rows there are: it finds nothing there, and
 * comes back in the context of whichever request opened that connection.
 */
const rawDataSource = inMethod(
  CustomersQueries.prototype,
  'get',
  (original, world) =>
    async function (this: CustomersQueries, actor, id) {
      const rows: unknown[] = await world.target.app.get(DataSource).query('select from tenants where id = $1', [id]);
      return original.call(this, actor, rows.length > 0 ? id : NOBODY);
    },
);

/** An export that forgot whose it is, by somebody who read it with the rights of the owner. */
const unfilteredExport = inMethod(AuditQueries.prototype, 'all', (_, { database }) => async () => {
  const entries = (await database.rows(
    `select a.id, to_json(a.at) #>> '{}' as at, a.action, a.object_type as subject, t.name as "tenantName", '[]'::json as changes, '{}'::json as "values"
         from audit_events a join tenants t on t.id = a.tenant_id limit 500`,
  )) as unknown as AuditEntry[];
  return { entries, total: entries.length };
});

const enqueueOf = (check: string) => `
  create or replace function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text, max_attempts int) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare tenant text := nullif(current_setting('app.tenant', true), '');
  begin
    ${check}
    perform graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => max_attempts);
  end $$`;
const CHECK = `if tenant is null or payload->>'tenantId' is distinct from tenant then raise insufficient_privilege; end if;`;

// The body as it is kept, with the one condition left out.
const withoutAudience: Seed = async ({ database }) => {
  const names = [
    'identity.inspect_token(bytea,text,timestamptz)',
    'identity.use_password_token(bytea,text,text,timestamptz)',
  ];
  const bodies: string[] = [];
  for (const name of names) {
    const [row] = await database.rows(`select pg_get_functiondef($1::regprocedure) as body`, [name]);
    bodies.push(String(row?.['body']));
  }
  for (const body of bodies) await database.rows(body.replace('k.audience = for_audience', 'true'));
  return async () => {
    for (const body of bodies) await database.rows(body);
  };
};

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
