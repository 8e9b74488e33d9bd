import * as z from 'zod/mini';
import { day } from '../core/fields';
import { defineRoute } from '../core/route';

/** The customer area's first page: who I am here, who looks after me, what I have. */
export const home = z.object({
  company: z.string(),
  accountName: z.string(),
  status: z.enum(['draft', 'active', 'disabled', 'pending_deletion', 'deleted']),
  partner: z.object({ name: z.string(), email: z.nullable(z.string()), phone: z.nullable(z.string()) }),
  licences: z.object({ active: z.number(), expiring: z.number(), scheduled: z.number() }),
  nextExpiry: z.nullable(day),
});
export type Home = z.infer<typeof home>;

export const homeRoutes = {
  get: defineRoute({
    method: 'GET',
    path: '/customer/home',
    permission: 'home.view',
    response: home,
    summary: 'The first page of the customer area.',
  }),
};
