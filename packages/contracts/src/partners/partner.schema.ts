import * as z from 'zod/mini';
import { email, instant, language, line, noLookAlike, optionalLine, timezone } from '../core/fields';
import { tenantId } from '../core/ids';
import { tenantStatus } from '../customers/customer.schema';

export const partner = z.object({
  id: tenantId,
  name: z.string(),
  status: tenantStatus,
  /** Depth below the platform: 1 is a tier-1 partner. */
  tier: z.number(),
  parentId: tenantId,
  parentName: z.string(),
  city: z.nullable(z.string()),
  region: z.nullable(z.string()),
  customerCount: z.number(),
  createdAt: instant,
});
export type Partner = z.infer<typeof partner>;

/** A new partner with its first administrator, who gets a mail to set a password. */
export const newPartner = z.strictObject({
  parentId: z.optional(tenantId),
  name: line(200).check(noLookAlike),
  city: optionalLine(100),
  region: optionalLine(100),
  firstName: line(100),
  lastName: line(100),
  email,
  language,
  timezone,
});
export type NewPartner = z.output<typeof newPartner>;
