import { v7 as uuid } from 'uuid';
import { hashOf, newToken } from '../../../src/platform/crypto/secret-token';
import type { Build } from './calls';
import { contactAt } from './contacts-of-place';
import type { World } from './world';

/** From now on a tenant asks for addresses to be confirmed, so that a link to one may be asked for. */
export const asksToConfirm = (world: World, tenantId: string) =>
  world.database.rows('update tenants set confirms_contacts = true where id::text = $1 and not confirms_contacts', [
    tenantId,
  ]);

const link =
  (audience: 'admin' | 'customer'): Build =>
  async (_, world, actor) => {
    const contactId = await contactAt(world, actor.place, true);
    const [id, token] = [uuid(), newToken()];
    await world.database.rows('update contacts set email_link_id = $2 where id = $1', [contactId, id]);
    await world.database.rows(
      `insert into identity.tokens (id, token_hash, purpose, audience, tenant_id, created_at, expires_at)
       values ($1, $2, 'confirm_contact', $3, $4, now(), now() + interval '1 hour')`,
      [id, hashOf(token), audience, actor.place.id],
    );
    return { body: { token } };
  };

/** The mailed links that confirm the address of a contact. */
export const contactLinkCalls: Record<string, Build> = Object.fromEntries(
  (['admin', 'customer'] as const).flatMap((audience) =>
    ['link', 'confirmation'].map((step) => [`POST /${audience}/contact-address/${step}`, link(audience)]),
  ),
);
