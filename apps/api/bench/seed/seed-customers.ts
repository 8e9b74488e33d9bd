import type pg from 'pg';
import { readMunicipalities } from '../../src/modules/municipalities/municipalities-file';
import { demoCustomer } from '../../src/seeds/demo-customers';
import { seededId } from './seeded-id';
import { partnerOfNext } from './seed-tree';
import type { Seed } from './seed-plan';

const CHUNK = 5000;

/**
 * Inserts the customers in chunks, evenly over two years; paths, keys and the partner on top come from the product's own
 * triggers. Returns their ids, oldest first.
 */
export async function seedCustomers(client: pg.Client, seed: Seed, since: Date, next: () => number): Promise<string[]> {
  const municipalities = readMunicipalities();
  const step = (Date.now() - since.getTime()) / seed.customers;
  const ids: string[] = [];
  for (let from = 0; from < seed.customers; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, seed.customers - from) }, (_, index) => {
      const at = new Date(since.getTime() + (from + index) * step);
      return {
        ...demoCustomer(from + index + 1, municipalities, next),
        id: seededId(at, next),
        at: at.toISOString(),
        parent: partnerOfNext(seed, next),
        status: next() < 0.04 ? 'disabled' : 'active',
      };
    });
    await client.query(
      `insert into tenants (id, parent_id, kind, name, account_name, status, city, region, email, created_at, updated_at)
       select id, parent, 'customer', name, account, status, city, region, email, at, at
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::timestamptz[])
         as rows (id, parent, name, account, status, city, region, email, at)`,
      [
        rows.map((row) => row.id),
        rows.map((row) => row.parent),
        rows.map((row) => row.company),
        rows.map((row) => row.accountName),
        rows.map((row) => row.status),
        rows.map((row) => row.city),
        rows.map((row) => row.region),
        rows.map((row) => row.email),
        rows.map((row) => row.at),
      ],
    );
    ids.push(...rows.map((row) => row.id));
  }
  return ids;
}
