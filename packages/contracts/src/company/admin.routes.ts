import * as z from 'zod/mini';
import { language } from '../core/fields';
import { tenantId } from '../core/ids';
import { defineRoute } from '../core/route';

/** The own company as its staff see it: the platform's, or a partner's of any tier. */
export const company = z.object({
  id: tenantId,
  kind: z.enum(['platform', 'partner']),
  name: z.string(),
  /** Who it works under; null for the platform. */
  parentName: z.nullable(z.string()),
  city: z.nullable(z.string()),
  region: z.nullable(z.string()),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  language,
  timezone: z.string(),
});
export type Company = z.infer<typeof company>;

export const companyRoutes = {
  get: defineRoute({
    method: 'GET',
    path: '/admin/company',
    permission: 'company.view',
    response: company,
    summary: 'The own company.',
  }),
};
