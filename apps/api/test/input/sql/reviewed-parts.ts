/**
 * What stands in a text of SQL besides words, by file: each was looked at, and none comes from a request. A value belongs
 * into a parameter; a choice (an order, a column) into a table of constants that the contract's enum picks from.
 */
export const REVIEWED: Record<string, readonly string[]> = {
  // Written by an administrator at a shell, from the names of roles.
  'commands/roles.ts': ['rolesScript({ migrator, app, worker })'],
  'platform/database/roles.ts': [
    'name',
    'options',
    'role',
    'ROLES.worker',
    'ROLES.migrator',
    'ROLES.owner',
    'ROLES.app',
  ],
  'platform/database/migrate.ts': ['ROLES.app'],
  // Conditions that were put together above it, of the same reviewed parts; `zone` is an expression.
  'modules/audit-log/audit-entries.statement.ts': ["conditions.join(' and ')", 'zone'],
  // Table aliases, and conditions over them.
  'modules/dashboard/dashboard.statement.ts': ['row', "here('c')", "here('l')", "here('m')", 'customers', 'unended'],
  // An instant as JSON writes it; the columns stand in the file.
  'modules/announcements/announcements.statement.ts': [
    'column',
    "TIME('a.send_at')",
    "TIME('a.created_at')",
    "TIME('a.started_at')",
    "TIME('a.ended_at')",
    "TIME('d.sent_at')",
    "TIME('r.received_at')",
  ],
  'modules/plans/catalogue.queries.ts': ['rows'],
  'modules/plans/plans.queries.ts': ['rows', 'select.path', 'select.kind'],
  // ORDER, a table of constants, picked by the contract's enum; `text` is a parameter's number.
  'modules/tenants/customer-list.statement.ts': [
    'columns',
    'compare',
    'cast',
    'order',
    'key',
    'column',
    'normal',
    'text',
    'here',
    'live',
    'count',
    'way',
    'filter.sort',
    "place('city')",
    "place('region')",
    "conditions.join(' and ')",
    "hits('name_norm', 'tenancy.name_key')",
    "hits('account_name_key', 'tenancy.account_name_key')",
    "rare ? ` and t.status <> 'active'` : ''",
    "leading.length > 0 ? `with ${leading.join(', ')}` : ''",
    "ways.map((way) => `(${listed(way)})`).join(' union all ')",
  ],
  // PROFILE, a table of columns and fields, each under the condition that the actor's level picks.
  'modules/tenants/customers.queries.ts': ['profile', 'shown', 'column', 'field'],
  // Names of settings, and values that are escaped one by one.
  'platform/database/tenant-read.ts': [
    "LOCAL_SETTINGS.map((name, index) => `set_config('${name}', $${index + 1}, true)`).join(', ')",
    'name',
    'index + 1',
  ],
  'platform/database/unit-of-work.ts': ['name', 'mode', "settings.join(', ')"],
  'platform/database/transaction.ts': ['lock'],
};

/** Fit for any file: a level of the tree, a constant, a parameter's number, and what is escaped by the driver. */
export const ALWAYS_FIT =
  /^(?:(?:filter\.)?level(?: - 1)?|levelOf\((?:this\.)?actor\)|[A-Z][A-Z_]+|parameter\([\w.]+\)|pg\.escape(?:Literal|Identifier)\(\w+\))$/;
