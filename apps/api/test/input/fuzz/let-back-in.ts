import type { Inspection } from '../../support/inspect-database';
import type { FuzzPerson } from './fuzz-actor';

/**
 * Takes back what calls did to people and to the rules of their companies: the routes after them need callers. No rule
 * of the tables is asked, on this connection alone: somebody may have become the last administrator of what was made
 * on the way.
 */
export async function letBackIn({ rows }: Inspection, people: readonly FuzzPerson[], hash: string): Promise<void> {
  await rows('set session_replication_role = replica');
  const facts = [
    people.map(({ userId }) => userId),
    people.map(({ tenantId }) => tenantId),
    people.map(({ role }) => role),
  ];
  await rows(
    `with who as (select * from unnest($1::uuid[], $2::uuid[], $3::text[]) as who (user_id, tenant_id, role)),
     users as (
       update identity.users u set status = 'active', password_hash = $4 from who
       where u.id = who.user_id and (u.status, u.password_hash) is distinct from ('active', $4)),
     places as (
       update memberships m set status = 'active', role = who.role, ended_as = null from who
       where (m.status <> 'active' or m.role <> who.role) and m.id = (
         select id from memberships where user_id = who.user_id and tenant_id = who.tenant_id order by created_at, id limit 1))
     -- An invitation to a partner makes a customer's person one of the staff, who need a second factor.
     update memberships m set status = 'disabled', ended_as = 'removed' from who
     where m.user_id = who.user_id and m.status <> 'disabled' and m.id <> (
       select id from memberships where user_id = who.user_id and tenant_id = who.tenant_id order by created_at, id limit 1)`,
    [...facts, hash],
  );
  await rows(`update tenants set mfa_policy = 'inherit' where mfa_policy = 'required' and id <> all($1)`, [
    people.filter(({ stage }) => stage === 'enrolment').map(({ tenantId }) => tenantId),
  ]);
  await rows(`update identity_providers set enabled = false where enabled`);
}
