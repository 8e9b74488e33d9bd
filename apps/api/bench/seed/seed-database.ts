import pg from 'pg';
import { sequence } from '../../src/seeds/demo-customers';
import { seedCustomers } from './seed-customers';
import { seedLicences } from './seed-licences';
import { seedPeople } from './seed-people';
import type { Seed } from './seed-plan';
import { seedTree } from './seed-tree';

const SEED = 20_251_121;
const TWO_YEARS = 730 * 86_400_000;

/**
 * Fills a migrated database with `customers` customers, the same ones each time but for the day they count back from.
 * `url` is a superuser's: bulk rows go past the policies, never past the triggers.
 */
export async function seedDatabase(url: string, customers: number): Promise<Seed> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const next = sequence(SEED);
    const since = new Date(Math.floor((Date.now() - TWO_YEARS) / 86_400_000) * 86_400_000);
    const seed = seedTree(customers, since, next);
    for (const { id, parentId, name } of seed.partners)
      await client.query(
        `insert into tenants (id, parent_id, kind, name, has_login, created_at) values ($1, $2, 'partner', $3, true, $4)`,
        [id, parentId, name, since],
      );
    await seedPeople(client, since, next);
    const ids = await seedCustomers(client, seed, since, next);
    await seedLicences(client, ids, since, next);
    // What autovacuum would have done by the time such a database is in use.
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
    return seed;
  } finally {
    await client.end();
  }
}
