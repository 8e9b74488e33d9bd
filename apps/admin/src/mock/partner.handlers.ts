import { respond } from '@tenantry/api-client/testing';
import { partnerRoutes } from '@tenantry/contracts/admin';
import { aPartner } from '@tenantry/contracts/fixtures';
import { newNumber } from './new-id';
import { shelf } from './shelf';

const partners = shelf([
  aPartner(),
  aPartner(1, { name: 'Dolomia Sistemi', city: 'Belluno', region: 'Veneto (BL)', customerCount: 0 }),
]);

/** The partners below the own company. */
export const partnerHandlers = [
  respond(partnerRoutes.list, ({ query: { search = '' } }) => ({
    items: partners.all().filter(({ name }) => name.toLowerCase().startsWith(search.toLowerCase())),
  })),
  respond(partnerRoutes.create, ({ body: { parentId, name, city, region } }) => {
    const parent = parentId && partners.find(parentId);
    const place = parent ? { tier: parent.tier + 1, parentName: parent.name } : {};
    const createdAt = new Date().toISOString();
    return partners.add(aPartner(newNumber(), { ...place, name, city, region, customerCount: 0, createdAt }));
  }),
];
