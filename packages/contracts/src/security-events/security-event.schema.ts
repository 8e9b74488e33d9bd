import * as z from 'zod/mini';
import { instant } from '../core/fields';

/** Something that happened to how the signed-in person gets in, in any of their accounts. */
export const securityEvent = z.object({
  id: z.string(),
  at: instant,
  /** A key of the texts of the audit log; `values` fills its placeholders. */
  action: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** The company in whose account it happened. */
  accountName: z.string(),
  /** Whether it was done with the person's own account; where an administrator did it, there is no device. */
  own: z.boolean(),
  /** A sign-in on a device that was not known before. */
  newDevice: z.boolean(),
  /** Names of products, the same in every language; null where nothing is known. */
  browser: z.nullable(z.string()),
  system: z.nullable(z.string()),
  /** Where it came from: the address, of IPv6 the network. */
  address: z.nullable(z.string()),
});
export type SecurityEvent = z.infer<typeof securityEvent>;

/** Passwords that were tried for the person and were wrong: how many and when, and nothing of who tried. */
export const refusedAttempts = z.object({ times: z.number(), since: instant, lastAt: instant });
export type RefusedAttempts = z.infer<typeof refusedAttempts>;

/** How many of the newest events are told. */
export const SECURITY_EVENT_LIMIT = 50;
