import * as z from 'zod/mini';

/** What a mailed link confirms: told to whoever holds it, before anything is done. */
export const contactLink = z.object({
  /** The company that has noted the address down. */
  company: z.string(),
  firstName: z.string(),
  email: z.string(),
});
export type ContactLink = z.infer<typeof contactLink>;

/** The address that is known to work from now on. */
export const confirmedContact = z.object({ email: z.string() });
