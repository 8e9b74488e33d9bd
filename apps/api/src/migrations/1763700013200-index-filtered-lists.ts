import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVELS = [1, 2, 3, 4, 5, 6];

/**
 * Lists that read every tenant there is, or every customer of their own, to show a few (TI-13): customers in a rare state
 * or with a rare plan, and partners with the number of their customers.
 */
export class IndexFilteredLists1763700013200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const k of LEVELS) {
      const below = `cardinality(tenant_path) > ${k - 1}`;
      // Most customers are active, and found by the index of their order; these indexes hold the few others.
      const rare = `where kind = 'customer' and ${below} and status <> 'active'`;
      for (const [order, columns] of [
        ['newest', 'created_at desc, id desc'],
        ['name', 'name_norm, id'],
        ['expiry', 'next_expiry, id'],
      ])
        await runner.query(
          `create index tenants_rare_${order}_${k} on tenants ((tenant_path[${k}]), status, ${columns}) ${rare}`,
        );
      await runner.query(
        `create index tenants_partners_${k} on tenants ((tenant_path[${k}])) where kind = 'partner' and ${below}`,
      );
      // Holds all that is asked, and the path for the policy: no row is looked at.
      await runner.query(
        `create index licences_of_plan_${k} on licences ((tenant_path[${k}]), plan_id, end_date) include (tenant_id, tenant_path, timezone) where cancelled_at is null and ${below}`,
      );
    }
    // So are the customers of a partner counted.
    await runner.query(
      `create index tenants_customers_of on tenants (parent_id) include (tenant_path) where kind = 'customer' and status <> 'deleted'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
