import * as z from 'zod/mini';
import { instant } from '../core/fields';
import { sessionId } from '../core/ids';

/** One live session of the signed-in person, in either app. */
export const ownSession = z.object({
  id: sessionId,
  app: z.enum(['admin', 'customer']),
  /** The company that the session works in. */
  accountName: z.string(),
  /** Names of products, the same in every language; null where the browser does not tell. */
  browser: z.nullable(z.string()),
  system: z.nullable(z.string()),
  /** Where it was begun from: the address, of IPv6 the network. */
  address: z.nullable(z.string()),
  signedInAt: instant,
  lastSeenAt: instant,
  /** Whether it is the one that asks. */
  current: z.boolean(),
});
export type OwnSession = z.infer<typeof ownSession>;
