import * as z from 'zod/mini';
import { defineRoute } from '../core/route';

export const municipality = z.object({
  name: z.string(),
  province: z.string(),
  provinceCode: z.string(),
  region: z.string(),
});
export type Municipality = z.infer<typeof municipality>;

export const municipalityRoutes = {
  suggest: defineRoute({
    method: 'GET',
    path: '/admin/municipalities',
    permission: 'customers.create',
    query: z.strictObject({ search: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)) }),
    response: z.object({ items: z.array(municipality) }),
    rate: 'lookup',
    summary: 'Up to 8 Italian municipalities whose name begins so, the largest first. Source: ISTAT, CC BY 3.0 IT.',
  }),
  regions: defineRoute({
    method: 'GET',
    path: '/admin/regions',
    permission: 'customers.create',
    response: z.object({ items: z.array(z.string()) }),
    summary: 'Italian regions and provinces, for the address form.',
  }),
};
