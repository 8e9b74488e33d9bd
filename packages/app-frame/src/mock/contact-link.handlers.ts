import { respond } from '@tenantry/api-client/testing';
import { contactLinkRoutesOf } from '@tenantry/contracts';
import { aContactLink } from '@tenantry/contracts/fixtures';

/** The link that confirms the address of a contact, which each token here is. */
export function contactLinkHandlers(audience: 'admin' | 'customer') {
  const links = contactLinkRoutesOf(audience);
  return [respond(links.inspect, aContactLink()), respond(links.confirm, { email: aContactLink().email })];
}
