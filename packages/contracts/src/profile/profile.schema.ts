import * as z from 'zod/mini';
import { language, line } from '../core/fields';

/** The signed-in person's own data. */
export const profile = z.object({
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  language,
  version: z.number(),
});
export type Profile = z.infer<typeof profile>;

export const profileChange = z.strictObject({ firstName: line(100), lastName: line(100), language });
