import { hash, type Algorithm } from '@node-rs/argon2';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { BENCH_PASSWORD } from '../seed/seed-plan';

const OPTIONS = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Makes a reader of a partner for each of these addresses, all with the password of the benchmark. */
export async function seedDoorPeople(url: string, partnerId: string, emails: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const stored = await hash(BENCH_PASSWORD, OPTIONS);
    for (const email of emails) {
      const person = uuid();
      await client.query(
        `insert into identity.users (id, email, email_norm, first_name, last_name, password_hash, status)
         values ($1, $2, $2, 'Gea', 'Bench', $3, 'active')`,
        [person, email, stored],
      );
      await client.query(
        `insert into memberships (id, tenant_id, user_id, role) values ($1, $2, $3, 'partner_reader')`,
        [uuid(), partnerId, person],
      );
    }
  } finally {
    await client.end();
  }
}

/** So many addresses, all of one length. */
export const addresses = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, n) => `${prefix}-${String(n).padStart(4, '0')}@bench.example`);
