import type { ProviderProblem } from '@tenantry/contracts';

/** What a provider says of itself, as far as it decides whether people are sent there. */
export interface ProviderMetadata {
  issuer: string;
  authorization_endpoint?: string;
  token_endpoint?: string;
  jwks_uri?: string;
  response_types_supported?: string[];
  id_token_signing_alg_values_supported?: string[];
}

// Signed with a key that only the provider has: with a shared secret, whoever knows it could say anything.
const STRONG = new Set(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']);

/** Ways of signing that are believed; RS256 is what every provider must have, where it does not say. */
export const signingAlgorithms = ({ id_token_signing_alg_values_supported: all }: ProviderMetadata): string[] =>
  (all ?? ['RS256']).filter((algorithm) => STRONG.has(algorithm));

/** Why nobody is sent to this provider; null where people are. `mayCall` knows which addresses this server goes to. */
export function metadataProblem(
  metadata: ProviderMetadata,
  issuer: string,
  mayCall: (address: URL) => boolean,
): ProviderProblem | null {
  if (metadata.issuer !== issuer) return 'issuerSaysOther';
  const addresses = [metadata.authorization_endpoint, metadata.token_endpoint, metadata.jwks_uri];
  if (!addresses.every((address) => address !== undefined && URL.canParse(address))) return 'issuerNotAProvider';
  if (!addresses.every((address) => mayCall(new URL(String(address))))) return 'issuerNotAllowed';
  if (!(metadata.response_types_supported ?? ['code']).includes('code')) return 'issuerWithoutCodeFlow';
  return signingAlgorithms(metadata).length === 0 ? 'issuerSignsWeakly' : null;
}
