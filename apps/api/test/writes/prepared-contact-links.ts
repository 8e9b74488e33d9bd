import { contactLinkRoutesOf } from '@tenantry/contracts';
import { customerContactRoutes, ownContactRoutes } from '@tenantry/contracts/admin';
import { systemActor } from '../../src/platform/access/actor';
import { hashOf, newToken } from '../../src/platform/crypto/secret-token';
import { contactInputOf } from '../factories/contact-input';
import { TestClient } from '../support/test-client';
import { nameOf, type Prepare } from './prepared-write';
import type { Workplace } from './workplace';

type AppAudience = 'admin' | 'customer';

/** A contact of the partner, or of a customer of it, whose address waits to be confirmed. */
async function waiting(at: Workplace, audience: AppAudience) {
  const { given, partner } = at;
  const body = contactInputOf(given.unique('ada'));
  if (audience === 'admin') {
    await partner.admin.call(ownContactRoutes.decideConfirmation, { params: {}, body: { confirmsAddresses: true } });
    return { tenantId: partner.id, contact: await partner.admin.call(ownContactRoutes.create, { params: {}, body }) };
  }
  const params = { id: await at.customer() };
  await partner.admin.call(customerContactRoutes.decideConfirmation, { params, body: { confirmsAddresses: true } });
  return { tenantId: params.id, contact: await partner.admin.call(customerContactRoutes.create, { params, body }) };
}

async function linkOf(at: Workplace, audience: AppAudience) {
  const { tenantId, contact } = await waiting(at, audience);
  const token = newToken();
  await at.target.uow.run(systemActor('test', tenantId), (tx) =>
    tx.query(
      `select identity.issue_contact_token(c.email_link_id, $1, $2, tenancy.now(), '1 day') from contacts c where c.id = $3`,
      [hashOf(token), audience, contact.body.id],
    ),
  );
  return { who: new TestClient(at.target, audience), parts: { body: { token } } };
}

/** The mailed links that confirm the address of a contact. */
export const preparedContactLinks: Record<string, Prepare> = Object.fromEntries(
  (['admin', 'customer'] as const).flatMap((audience) =>
    Object.values(contactLinkRoutesOf(audience)).map((route) => [
      nameOf(route),
      (at: Workplace) => linkOf(at, audience),
    ]),
  ),
);
