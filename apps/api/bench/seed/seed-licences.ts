import type pg from 'pg';
import { ROOT_TENANT_ID } from '../../src/platform/access/root-tenant';
import { seededId } from './seeded-id';

const CHUNK = 5000;
const PLANS = 4;
const DAY = 86_400_000;

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

async function seedPlans(
  client: pg.Client,
  since: Date,
  next: () => number,
): Promise<{ plan: string; product: string }[]> {
  const unit = seededId(since, next);
  await client.query(`insert into unit_types (id, code, labels) values ($1, 'bench_seat', '{}')`, [unit]);
  const plans = Array.from({ length: PLANS }, () => ({ plan: seededId(since, next), product: seededId(since, next) }));
  for (const [index, { plan, product }] of plans.entries()) {
    const name = `Plan ${index + 1}`;
    await client.query(`insert into products (id, name, vendor, unit_type_id) values ($1, $2, 'Bench', $3)`, [
      product,
      name,
      unit,
    ]);
    await client.query(
      `insert into service_plans (id, tenant_id, name, product_id, version_type, period_count, period_unit, min_units, max_units, step_units, unit_price)
       values ($1, $2, $3, $4, 'full', 12, 'month', 1, 500, 1, 5040)`,
      [plan, ROOT_TENANT_ID, name, product],
    );
  }
  return plans;
}

/** Licences for most customers, some of them past: a trigger keeps count and next expiry on the customer. */
export async function seedLicences(
  client: pg.Client,
  customers: readonly string[],
  since: Date,
  next: () => number,
): Promise<void> {
  const plans = await seedPlans(client, since, next);
  const licences = customers.flatMap((customer) =>
    plans
      .filter(() => next() < 0.3)
      .map(({ plan, product }) => {
        const begin = Date.now() - Math.floor(next() * 420) * DAY;
        const units = 1 + Math.floor(next() * 40);
        return {
          id: seededId(since, next),
          customer,
          plan,
          product,
          units,
          start: day(begin),
          end: day(begin + 364 * DAY),
        };
      }),
  );
  for (let from = 0; from < licences.length; from += CHUNK) {
    const rows = licences.slice(from, from + CHUNK);
    await client.query(
      `insert into licences (id, tenant_id, plan_id, product_id, plan_snapshot, units, start_date, end_date, timezone, notice_days, auto_renew, source)
       select id, customer, plan, product, '{}', units, begins, ends, 'Europe/Rome', 30, true, 'import'
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::date[], $7::date[])
         as rows (id, customer, plan, product, units, begins, ends)`,
      [
        rows.map((row) => row.id),
        rows.map((row) => row.customer),
        rows.map((row) => row.plan),
        rows.map((row) => row.product),
        rows.map((row) => row.units),
        rows.map((row) => row.start),
        rows.map((row) => row.end),
      ],
    );
  }
}
