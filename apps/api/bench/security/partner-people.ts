import { hash, type Algorithm } from '@node-rs/argon2';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { seedPasskey } from '../seed/bench-passkeys';
import { BENCH_PASSWORD, type SeededPartner } from '../seed/seed-plan';

const OPTIONS = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Makes an administrator of each of these partners, and returns their addresses. */
export async function seedPartnerPeople(url: string, partners: readonly SeededPartner[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const emails: string[] = [];
    for (const [index, partner] of partners.entries()) {
      const [person, email] = [uuid(), `partner-${index}@bench.example`];
      await client.query(
        `insert into identity.users (id, email, email_norm, first_name, last_name, password_hash, status)
         values ($1, $2, $2, 'Gea', 'Bench', $3, 'active')`,
        [person, email, await hash(BENCH_PASSWORD, OPTIONS)],
      );
      await client.query(
        `insert into memberships (id, tenant_id, user_id, role) values ($1, $2, $3, 'partner_admin')`,
        [uuid(), partner.id, person],
      );
      await seedPasskey(client, person, email);
      emails.push(email);
    }
    return emails;
  } finally {
    await client.end();
  }
}
