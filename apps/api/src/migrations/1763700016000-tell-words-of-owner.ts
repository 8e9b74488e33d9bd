import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

/** What a new password must not be made of (AU-03): who holds the link may choose it, and the server compares. */
export class TellWordsOfOwner1763700016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.words_of_token(bytea, text, timestamptz)',
      `identity.words_of_token(hash bytea, for_audience text, at timestamptz) returns table (word text) language sql stable as $$
        with owner as (
          select u.id, u.email, u.first_name, u.last_name from identity.tokens k join identity.users u on u.id = k.user_id
          where k.token_hash = hash and k.audience = for_audience and k.used_at is null and k.expires_at > at and u.status in ('invited', 'active'))
        select unnest(array[o.email, o.first_name, o.last_name]) from owner o
        union
        select unnest(array[t.name, t.account_name]) from owner o join public.memberships m on m.user_id = o.id and m.status <> 'disabled'
        join public.tenants t on t.id = m.tenant_id $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
