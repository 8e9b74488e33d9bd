import * as z from 'zod/mini';
import { defineRoute } from '../core/route';
import { brand, brandChange, ownBrand } from './brand.schema';

/** Under whose name and colour mails go to the own company and to all that lies below. */
export const brandRoutes = {
  get: defineRoute({
    method: 'GET',
    path: '/admin/brand',
    permission: 'branding.edit',
    response: ownBrand,
    etag: true,
    summary: 'The brand of the own mails: the own one, or the one inherited from above.',
  }),
  update: defineRoute({
    method: 'PUT',
    path: '/admin/brand',
    permission: 'branding.edit',
    body: brandChange,
    response: ownBrand,
    etag: true,
    ifMatch: true,
    errors: ['contrastTooLow', 'staleVersion', 'preconditionRequired'],
    summary: 'Set the own brand; a colour on which white text cannot be read is refused.',
  }),
  list: defineRoute({
    method: 'GET',
    path: '/admin/brands',
    permission: 'branding.edit',
    response: z.object({ items: z.array(brand) }),
    summary: 'Brands under which own announcements go out: the one that holds here, and those set below.',
  }),
};
