import * as z from 'zod/mini';
import { instant } from '../core/fields';
import { token } from '../sessions/session.schema';

/** Where the browser goes next: the page of the provider on which the person signs in. */
export const providerVisit = z.object({ authorizationUrl: z.string() });

/** What the provider sends the person back with. Either a code or an error; cut-off ones are refused like wrong ones. */
export const providerAnswer = z.strictObject({
  state: token,
  code: z.optional(z.string().check(z.maxLength(4000))),
  error: z.optional(z.string().check(z.maxLength(200))),
  /** Who answers: kept apart from other providers by it (RFC 9207). */
  iss: z.optional(z.string().check(z.maxLength(300))),
});
export type ProviderAnswer = z.output<typeof providerAnswer>;

/** The account at the company's provider with which the signed-in person gets into this company. */
export const companyAccount = z.object({
  /** Whether the company has a provider to link one of. */
  available: z.boolean(),
  linked: z.nullable(
    z.object({
      issuer: z.string(),
      /** What the provider called the person by; null where it told no address. */
      email: z.nullable(z.string()),
      linkedAt: instant,
      lastUsedAt: z.nullable(instant),
    }),
  ),
});
export type CompanyAccount = z.infer<typeof companyAccount>;
