import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction, protectTable } from './protect-table';

const ME = `nullif(current_setting('app.user', true), '')::uuid`;
// What a person does all day long is no event for them; what changed in their profile is told elsewhere.
const QUIET = `'{session.confirmed,session.account_left,session.signed_out,profile.updated,audit.values_erased}'::text[]`;

/**
 * A person sees what happened to their sign-in, over all their accounts. The source is the history, where each of these
 * actions has its entry with the person as its object: so a new action shows up by itself. Refused attempts are no change
 * and have no entry (LG-01): they are counted per person.
 */
export class TellSecurityEvents1763700021200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index audit_events_object on audit_events (object_id, at desc, id desc)`);
    await definerFunction(
      runner,
      'identity.own_events(int)',
      `identity.own_events(at_most int)
       returns table (id uuid, at timestamptz, action text, tenant_name text, own boolean, content text) language sql stable as $$
        select a.id, a.at, a.action, t.name, a.actor_user_id is not distinct from ${ME}, v.content
        from public.audit_events a join public.tenants t on t.id = a.tenant_id join public.audit_values v on v.id = a.id
        where a.object_id = any (array(select ${ME} union all (
            select p.id from public.acting_periods p where p.user_id = ${ME} order by p.id desc limit 50)))
          and a.action <> all (${QUIET})
        order by a.at desc, a.id desc limit least(at_most, 100) $$`,
    );
    await runner.query(`
      create table identity.refused_attempts (
        user_id uuid primary key references identity.users (id),
        times int not null check (times > 0),
        since timestamptz not null,
        last_at timestamptz not null
      )`);
    await protectTable(runner, 'refused_attempts', 'identity');
    // An address that is nobody's leaves nothing; begun anew after a month without any.
    await definerFunction(
      runner,
      'identity.note_refused(text[], int[], timestamptz[])',
      `identity.note_refused(addresses text[], counts int[], ats timestamptz[]) returns void language sql as $$
        insert into identity.refused_attempts as r (user_id, times, since, last_at)
        select u.id, n.times, n.at, n.at from unnest(addresses, counts, ats) n (address, times, at)
        join identity.users u on u.email_norm = n.address order by u.id
        on conflict (user_id) do update set
          times = excluded.times + case when r.last_at + interval '30 days' > excluded.last_at then r.times else 0 end,
          since = case when r.last_at + interval '30 days' > excluded.last_at then r.since else excluded.since end,
          last_at = greatest(r.last_at, excluded.last_at) $$`,
    );
    await definerFunction(
      runner,
      'identity.own_refused(timestamptz)',
      `identity.own_refused(at timestamptz) returns table (times int, since timestamptz, last_at timestamptz) language sql stable as $$
        select r.times, r.since, r.last_at from identity.refused_attempts r
        where r.user_id = ${ME} and r.last_at + interval '30 days' > at $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
