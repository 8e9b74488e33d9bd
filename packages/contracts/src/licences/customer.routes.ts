import * as z from 'zod/mini';
import { defineRoute } from '../core/route';
import { licence } from './licence.schema';

export const ownLicenceRoutes = {
  list: defineRoute({
    method: 'GET',
    path: '/customer/licences',
    permission: 'licences.view',
    response: z.object({ items: z.array(licence) }),
    summary: 'The own licences, the live ones first.',
  }),
};
