import type { ProviderProblem } from '@tenantry/contracts';
import * as client from 'openid-client';
import {
  isAllowedTarget,
  outboundFetch,
  OutboundRefusal,
  type OutboundLimits,
} from '../../platform/outbound/outbound-fetch';
import { metadataProblem, signingAlgorithms, type ProviderMetadata } from './provider-metadata.policy';

const LIMITS = { timeout: 5000, bytes: 256_000 };
/** Clocks of others may go wrong by as much. */
const CLOCK_TOLERANCE = 30;

/** Why people cannot be sent to a provider, in a word that has a text. */
export class UnusableProvider extends Error {
  constructor(readonly problem: ProviderProblem) {
    super(problem);
  }
}

export interface ClientOfProvider {
  issuer: string;
  clientId: string;
  clientSecret: string | null;
}

const causesOf = (error: unknown): Error[] => (error instanceof Error ? [error, ...causesOf(error.cause)] : []);

/** Whether nobody answered, in time and to the end: the fault of no answer. */
export const wasUnreachable = (error: unknown): boolean =>
  causesOf(error).some((cause) => 'syscall' in cause || ['AbortError', 'TimeoutError'].includes(cause.name));

/** What the way to a provider has come to, said of its issuer. */
function problemOf(error: unknown): ProviderProblem {
  const causes = causesOf(error);
  if (causes.some((cause) => cause instanceof OutboundRefusal)) return 'issuerNotAllowed';
  if (wasUnreachable(error)) return 'issuerUnreachable';
  const isOther = causes.some((cause) => 'code' in cause && cause.code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED');
  return isOther ? 'issuerSaysOther' : 'issuerNotAProvider';
}

const authenticationWith = (
  secret: string | null,
  { token_endpoint_auth_methods_supported: ways }: client.ServerMetadata,
) => {
  if (secret === null) return client.None();
  return ways && !ways.includes('client_secret_basic')
    ? client.ClientSecretPost(secret)
    : client.ClientSecretBasic(secret);
};

/**
 * Asks a provider what it is, and makes of it what the code flow needs. Throws `UnusableProvider`. `loopback`: also one of
 * this machine, without TLS.
 */
export async function configurationOf(
  { issuer, clientId, clientSecret }: ClientOfProvider,
  loopback: boolean,
): Promise<client.Configuration> {
  const limits: OutboundLimits = { ...LIMITS, loopback };
  const throughLimits: client.CustomFetch = (address, { method, headers, body }) =>
    outboundFetch(
      address,
      { method, headers, body: body === null || body === undefined ? undefined : String(body) },
      limits,
    );
  if (!isAllowedTarget(new URL(issuer), loopback)) throw new UnusableProvider('issuerNotAllowed');
  const insecure = loopback ? [client.allowInsecureRequests] : [];
  let found: client.ServerMetadata;
  try {
    const options = { [client.customFetch]: throughLimits, execute: insecure };
    found = (await client.discovery(new URL(issuer), clientId, undefined, client.None(), options)).serverMetadata();
  } catch (error) {
    throw new UnusableProvider(problemOf(error));
  }
  const problem = metadataProblem(found as ProviderMetadata, issuer, (address) => isAllowedTarget(address, loopback));
  if (problem) throw new UnusableProvider(problem);
  const believed = { ...found, id_token_signing_alg_values_supported: signingAlgorithms(found as ProviderMetadata) };
  const configuration = new client.Configuration(
    believed,
    clientId,
    { [client.clockTolerance]: CLOCK_TOLERANCE },
    authenticationWith(clientSecret, found),
  );
  configuration[client.customFetch] = throughLimits;
  // The signature is looked at although TLS brought the token: a proxy on the way must not be believed (10.5.x).
  for (const use of [client.enableNonRepudiationChecks, ...insecure]) use(configuration);
  return configuration;
}
