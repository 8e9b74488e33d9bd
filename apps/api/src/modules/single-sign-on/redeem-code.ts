import { email as emailField, type ProviderAnswer } from '@tenantry/contracts';
import * as client from 'openid-client';
import * as z from 'zod/mini';
import type { ProviderVisit } from './provider-visit';

/** Who the provider says is there, of a token whose signature, issuer, audience, times and nonce were checked. */
export interface ProvenIdentity {
  issuer: string;
  subject: string;
  /** What could be an address; null where the provider told none. */
  email: string | null;
  emailVerified: boolean;
}

// As long as a subject may be, of the signs that it may have (OpenID Connect Core 2).
const subjectOfToken = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[\x20-\x7e]+$/));

/** Takes the code of an answer to its provider. Throws what `openid-client` throws. */
export async function redeem(
  configuration: client.Configuration,
  redirectUri: string,
  visit: Pick<ProviderVisit, 'state' | 'nonce' | 'verifier'>,
  answer: ProviderAnswer,
): Promise<ProvenIdentity> {
  const sent = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) if (value !== undefined) sent.searchParams.set(name, value);
  const tokens = await client.authorizationCodeGrant(configuration, sent, {
    expectedState: visit.state,
    expectedNonce: visit.nonce,
    pkceCodeVerifier: visit.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  const subject = subjectOfToken.safeParse(claims?.sub).data;
  if (!claims || subject === undefined) throw new client.ClientError('the token names nobody');
  // Some tell the address only to who asks with the access token.
  const asks = claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
  const told = asks ? await client.fetchUserInfo(configuration, tokens.access_token, subject) : claims;
  const email = emailField.safeParse(told['email']).data ?? null;
  return { issuer: claims.iss, subject, email, emailVerified: email !== null && told['email_verified'] === true };
}
