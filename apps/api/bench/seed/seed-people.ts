import { hash, type Algorithm } from '@node-rs/argon2';
import type pg from 'pg';
import { ROOT_TENANT_ID } from '../../src/platform/access/root-tenant';
import { seedPasskey } from './bench-passkeys';
import { ADMINISTRATOR, BENCH_PASSWORD } from './seed-plan';
import { seededId } from './seeded-id';

// The product's parameters: another hash would be renewed at the first sign-in.
const OPTIONS = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A platform administrator, who sees every customer: the list's largest case. */
export async function seedPeople(client: pg.Client, since: Date, next: () => number): Promise<void> {
  const person = seededId(since, next);
  await client.query(
    `insert into identity.users (id, email, email_norm, first_name, last_name, password_hash, status)
     values ($1, $2, $2, 'Ada', 'Bench', $3, 'active')`,
    [person, ADMINISTRATOR, await hash(BENCH_PASSWORD, OPTIONS)],
  );
  await client.query(`insert into memberships (id, tenant_id, user_id, role) values ($1, $2, $3, 'platform_admin')`, [
    seededId(since, next),
    ROOT_TENANT_ID,
    person,
  ]);
  await seedPasskey(client, person, ADMINISTRATOR);
}
