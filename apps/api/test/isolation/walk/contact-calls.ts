import type { Actor } from './actors';
import type { Build, Ids } from './calls';
import { canary } from './canary';
import { candidateAt, contactAt } from './contacts-of-place';
import { asksToConfirm } from './contact-link-calls';
import { isWithin, type Place, type World } from './world';

type Own = 'contact' | 'ownContact';

const textOf = (key: string) => (column: string) => canary(key, 'contacts', column);

/** Fields of a contact of the tenant `tenantId`, as canaries of it. */
function fieldsAt(world: World, tenantId: string, fallback: string) {
  const of = textOf(world.placeOf(tenantId)?.key ?? fallback);
  const email = `${of('email')}-${world.given.unique('c')}@contact.example`.toLowerCase();
  const texts = {
    firstName: of('first_name'),
    lastName: of('last_name'),
    phone: of('phone'),
    jobTitle: of('job_title'),
  };
  return { ...texts, email, language: null, types: ['billing', 'technical'] };
}

async function versionOf(world: World, id: string): Promise<number> {
  const [row] = await world.database.rows('select version from contacts where id::text = $1', [id]);
  return Number(row?.['version'] ?? 1);
}

/** The tenant in whose contacts this id is looked for: its own, so that a foreign one is asked for where it lies. */
async function homeOf(world: World, table: 'contacts' | 'memberships', id: string, otherwise: string): Promise<string> {
  const column = table === 'contacts' ? 'id' : 'user_id';
  const [row] = await world.database.rows(
    `select tenant_id from ${table} where ${column}::text = $1 order by created_at limit 1`,
    [id],
  );
  return row ? String(row['tenant_id']) : otherwise;
}

/** A customer within reach of somebody who is somebody: what its contacts are asked for with is then one of its own. */
const placeBelow = (world: World, id: string, { role, place }: Actor): Place | undefined => {
  const found = world.placeOf(id);
  return role !== undefined && found && isWithin(found, place) ? found : undefined;
};

/** The calls of one place; `of` names what is in the path besides the contact. */
function callsAt(path: string, contact: Own, candidate: 'candidate' | 'ownCandidate'): Record<string, Build> {
  const isCustomers = contact === 'contact';
  const tenant = (id: string): Record<string, string> => (isCustomers ? { id } : {});
  const one = async (ids: Ids, world: World, actor: Actor, at?: string) => {
    const customer = at === 'id' ? placeBelow(world, ids.customer, actor) : undefined;
    return {
      ...tenant(at === 'contactId' ? await homeOf(world, 'contacts', ids.contact, ids.customer) : ids.customer),
      contactId: customer ? await contactAt(world, customer, true) : ids[contact],
    };
  };
  const of = (ids: Ids) => tenant(ids.customer);
  return {
    [`GET ${path}/contacts`]: (ids) => ({ params: of(ids) }),
    [`GET ${path}/contact-candidates`]: (ids) => ({ params: of(ids) }),
    [`GET ${path}/contacts/:contactId`]: async (ids, world, actor, at) => ({
      params: await one(ids, world, actor, at),
    }),
    [`POST ${path}/contacts`]: (ids, world, actor) => ({
      params: of(ids),
      body: fieldsAt(world, ids.customer, actor.place.key),
    }),
    [`POST ${path}/contacts/from-user`]: async (ids, world, actor, at) => {
      const customer = at === 'id' ? placeBelow(world, ids.customer, actor) : undefined;
      const home = at === 'userId' ? await homeOf(world, 'memberships', ids.candidate, ids.customer) : ids.customer;
      // A stranger is asked for at home, where nobody knows them either.
      const asked = placeBelow(world, home, actor) ? home : ids.customer;
      const userId = customer ? await candidateAt(world, customer) : ids[candidate];
      return { params: tenant(asked), body: { userId, language: null, types: ['technical'] } };
    },
    [`PUT ${path}/contacts/:contactId`]: async (ids, world, actor, at) => {
      const params = await one(ids, world, actor, at);
      const home = await homeOf(world, 'contacts', params.contactId, ids.customer);
      return {
        params,
        body: fieldsAt(world, home, actor.place.key),
        version: await versionOf(world, params.contactId),
      };
    },
    [`POST ${path}/contacts/:contactId/confirmation`]: async (ids, world, actor, at) => {
      const params = await one(ids, world, actor, at);
      const home = placeBelow(world, await homeOf(world, 'contacts', params.contactId, ids.customer), actor);
      if (home) await asksToConfirm(world, home.id);
      return { params };
    },
    [`PUT ${path}/contact-confirmation`]: async (ids, world, actor) => {
      const home = isCustomers ? ids.customer : actor.place.id;
      const [row] = await world.database.rows('select confirms_contacts from tenants where id::text = $1', [home]);
      return { params: of(ids), body: { confirmsAddresses: row?.['confirms_contacts'] !== true } };
    },
    [`DELETE ${path}/contacts/:contactId`]: async (ids, world, actor, at) => ({
      params: await one(ids, world, actor, at),
    }),
  };
}

/** Contacts from each of the three sides. */
export const contactCalls: Record<string, Build> = {
  ...callsAt('/admin/company', 'ownContact', 'ownCandidate'),
  ...callsAt('/admin/customers/:id', 'contact', 'candidate'),
  ...callsAt('/customer', 'ownContact', 'ownCandidate'),
};
