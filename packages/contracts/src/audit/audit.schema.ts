import * as z from 'zod/mini';
import { instant } from '../core/fields';

/** One entry of a tenant's history. Texts are the UI's: `action` is a key, `values` fills its placeholders. */
export const historyEntry = z.object({
  id: z.string(),
  at: instant,
  action: z.string(),
  actorName: z.nullable(z.string()),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Changed fields with their values before and after. */
  changes: z.array(z.object({ field: z.string(), from: z.nullable(z.string()), to: z.nullable(z.string()) })),
});
export type HistoryEntry = z.infer<typeof historyEntry>;
