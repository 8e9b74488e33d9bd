import type { NamedStatement } from '../../platform/database/transaction';

/**
 * All figures in one statement, for one depth of the tree: the literal level lets the planner use the indexes of that
 * level. Customers and licences are each read once and grouped; the figures are sums over the groups. What a licence is
 * today is decided by the database's clock in the licence's zone; months are those of the own tenant's zone.
 */
export function dashboardStatement(level: number): NamedStatement {
  const here = (row: string) => `${row}.tenant_path[${level}] = $1 and cardinality(${row}.tenant_path) > ${level - 1}`;
  const customers = `c.kind = 'customer' and ${here('c')} and c.status <> 'deleted'`;
  // No zone is more than a day behind UTC: the bound lets the index leave out what ended long ago.
  const unended = `${here('l')} and l.cancelled_at is null and l.end_date >= (tenancy.now() at time zone 'UTC')::date - 1`;
  const text = `
    with own as materialized (
      select o.timezone as zone, date_trunc('month', tenancy.now() at time zone o.timezone) as month
      from tenants o where o.id = $1
    ), customers as materialized (
      select date_trunc('month', c.created_at at time zone (select zone from own)) as month,
        count(*) as created, count(*) filter (where c.status = 'active') as active
      from tenants c where ${customers} group by 1
    ), licensed as materialized (
      select l.product_id, count(*) as licences, sum(l.units) as units,
        tenancy.licence_status(l.start_date, l.end_date, l.cancelled_at, l.notice_days, tenancy.today(l.timezone)) as status
      from licences l where ${unended} group by 1, 4
    )
    select json_build_object(
      'customers', (select json_build_object(
          'active', coalesce(sum(active), 0),
          'newThisMonth', coalesce(sum(created) filter (where month = (select month from own)), 0)) from customers),
      'licences', (select json_build_object(
          'active', coalesce(sum(licences) filter (where status = 'active'), 0),
          'expiring', coalesce(sum(licences) filter (where status = 'expiring'), 0),
          'scheduled', coalesce(sum(licences) filter (where status = 'scheduled'), 0)) from licensed),
      'units', (select coalesce(json_agg(json_build_object('unitLabels', labels, 'units', units) order by units desc, code), '[]') from (
          select u.code, u.labels, sum(licensed.units) as units
          from licensed join products p on p.id = licensed.product_id join unit_types u on u.id = p.unit_type_id
          where licensed.status in ('active', 'expiring') group by u.id) by_type),
      'mails', (select json_build_object(
          'scheduled', count(*) filter (where m.status = 'scheduled'), 'failed', count(*) filter (where m.status = 'failed'))
        from outbound_emails m where ${here('m')} and m.status in ('scheduled', 'failed')),
      'growth', (select coalesce(json_agg(json_build_object('month', to_char(ends.month, 'YYYY-MM'),
          'customers', (select coalesce(sum(created), 0) from customers where customers.month <= ends.month)) order by ends.month), '[]')
        from own, generate_series(own.month - interval '11 months', own.month, interval '1 month') as ends (month)),
      'renewals', (select coalesce(json_agg(json_build_object('customerId', r.tenant_id, 'customerName', c.name,
          'planName', r.plan_snapshot->>'planName', 'units', r.units, 'unitLabels', r.plan_snapshot->'unitLabels',
          'endDate', r.end_date) order by r.end_date, r.id), '[]')
        from (
          select l.id, l.tenant_id, l.plan_snapshot, l.units, l.end_date from licences l
          where ${unended} and l.end_date >= tenancy.today(l.timezone) and l.start_date <= tenancy.today(l.timezone)
          order by l.end_date, l.id limit 8) r
        join tenants c on c.id = r.tenant_id),
      'recentCustomers', (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'partnerName', partner.name,
          'createdAt', n.created_at) order by n.created_at desc, n.id desc), '[]')
        from (
          select c.id, c.name, c.parent_id, c.created_at from tenants c where ${customers}
          order by c.created_at desc, c.id desc limit 6) n
        join tenants partner on partner.id = n.parent_id)
    )::text as body`;
  return { name: `dashboard-${level}`, text };
}
