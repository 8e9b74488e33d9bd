import * as z from 'zod/mini';
import { line } from '../core/fields';

const LONGEST_ADDRESS = 300;

// The issuer is compared letter by letter with what the provider says of itself: nothing is added or taken away.
function looksLikeIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, search, hash } = new URL(value);
  return ['https:', 'http:'].includes(protocol) && !username && !password && !search && !hash;
}

const issuer = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(LONGEST_ADDRESS),
  z.refine((value) => value === '' || looksLikeIssuer(value), { error: 'invalidAddress' }),
);

/** The part of addresses behind the `@`, in the form in which addresses are compared. */
const domain = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(253),
    z.regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/),
  );

/** What can be wrong with a provider that somebody names. Each has its text beside the field of the issuer. */
export const providerProblem = z.enum([
  'issuerNotAllowed',
  'issuerUnreachable',
  'issuerNotAProvider',
  'issuerSaysOther',
  'issuerWithoutCodeFlow',
  'issuerSignsWeakly',
]);
export type ProviderProblem = z.infer<typeof providerProblem>;

/** How the people of a company sign in with the account that they have there. Nothing is set up while the issuer is empty. */
export const identityProvider = z.object({
  issuer: z.string(),
  clientId: z.string(),
  /** Whether there is one; it is never told again. */
  confidential: z.boolean(),
  allowedDomains: z.array(z.string()),
  enabled: z.boolean(),
  /** No other way in for the people of this company, but for its administrators. */
  required: z.boolean(),
  /** The provider asks for a second factor by itself: none is asked here. */
  checksSecondFactor: z.boolean(),
  /** What the provider must be told to lead people back to. */
  redirectUri: z.string(),
  /** 0 while nothing is set up. */
  version: z.number(),
});
export type IdentityProvider = z.infer<typeof identityProvider>;

export const identityProviderChange = z.strictObject({
  issuer,
  clientId: line(200),
  /** Left out: as it is. Null: there is none any more. */
  clientSecret: z.optional(z.nullable(z.string().check(z.minLength(1), z.maxLength(500)))),
  allowedDomains: z.array(domain).check(z.minLength(1), z.maxLength(20)),
  enabled: z.boolean(),
  required: z.boolean(),
  checksSecondFactor: z.boolean(),
});
export type IdentityProviderChange = z.output<typeof identityProviderChange>;

export const providerTrial = z.strictObject({ issuer });
export const providerTrialResult = z.object({
  /** Null: people can be sent there. */
  problem: z.nullable(providerProblem),
});
