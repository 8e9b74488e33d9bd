import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceDefinerFunction } from './protect-table';

/**
 * A mail that waited for its server carries the link of its first attempt (JB-02). The link's life begins with the attempt
 * that delivers it, as the mail says; one that was used stays used.
 */
export class RenewMailedLinks1763700012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await replaceDefinerFunction(
      runner,
      `identity.issue_token(token_id uuid, hash bytea, for_purpose text, for_audience text, person uuid, tenant uuid, at timestamptz, lifetime interval) returns timestamptz language plpgsql as $$
      begin
        update identity.tokens set expires_at = at where user_id = person and used_at is null and expires_at > at and token_hash <> hash;
        insert into identity.tokens as known (id, token_hash, purpose, audience, user_id, tenant_id, created_at, expires_at)
          values (token_id, hash, for_purpose, for_audience, person, tenant, at, at + lifetime)
          on conflict (token_hash) do update set expires_at = excluded.expires_at where known.used_at is null;
        return at + lifetime;
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
