import { v7 as uuid } from 'uuid';
import { canary } from './canary';
import type { Place, World } from './world';

/** A contact of exactly this tenant, without user; `fresh` makes one more. Written down: a partner below has nobody here who could. */
export async function contactAt(world: World, place: Place, fresh: boolean): Promise<string> {
  const [known] = fresh
    ? []
    : await world.database.rows(
        `select id from contacts where tenant_id = $1 and user_id is null and deleted_at is null order by id limit 1`,
        [place.id],
      );
  if (known) return String(known['id']);
  const id = uuid();
  const of = (column: string) => canary(place.key, 'contacts', column);
  const email = `${of('email')}-${world.given.unique('c')}@contact.example`.toLowerCase();
  await world.database.rows(
    `insert into contacts (id, tenant_id, first_name, last_name, email, email_norm, phone, job_title)
     values ($1, $2, $3, $4, $5, $5, $6, $7)`,
    [id, place.id, of('first_name'), of('last_name'), email, of('phone'), of('job_title')],
  );
  await world.database.rows(
    `insert into contact_type_assignments (tenant_id, contact_id, type) values ($1, $2, 'technical')`,
    [place.id, id],
  );
  return id;
}

/** A user of this tenant who is no contact yet: each time a new one, as being chosen uses them up. Nobody signs in as them. */
export async function candidateAt(world: World, place: Place): Promise<string> {
  const roles = { customer: 'member', partner: 'partner_reader', platform: 'platform_admin' } as const;
  const id = uuid();
  const of = (column: string) => canary(place.key, 'users', column);
  await world.database.rows(
    `insert into identity.users (id, email, email_norm, first_name, last_name, status) values ($1, $2, $2, $3, $4, 'active')`,
    [id, `${world.given.unique('candidate')}@people.example`, of('first_name'), of('last_name')],
  );
  await world.database.rows(`insert into memberships (id, tenant_id, user_id, role) values ($1, $2, $3, $4)`, [
    uuid(),
    place.id,
    id,
    roles[place.kind],
  ]);
  return id;
}
