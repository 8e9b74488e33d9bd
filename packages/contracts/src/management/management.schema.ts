import * as z from 'zod/mini';

/** Whether the partner looks after a customer, or the customer does everything itself. */
export const managementMode = z.enum(['managed', 'self_managed']);

/** What the owner, or the platform for it, decides. */
export const managementDecision = z.strictObject({ managementMode });
