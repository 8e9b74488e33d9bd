import { Inject, Injectable } from '@nestjs/common';
import type { ProviderAnswer } from '@tenantry/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import { systemActor } from '../../platform/access/actor';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { hashOf } from '../../platform/crypto/secret-token';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal } from '../../platform/http/problem';
import { UnusableProvider, wasUnreachable } from './provider-configuration';
import { ProviderDirectory, type CompanyProvider } from './provider-directory';
import { ProviderVisits, type ProviderVisit } from './provider-visit';
import { redeem, type ProvenIdentity } from './redeem-code';

/** Where the provider sends people back to: a page of the app, which posts what it was given. */
export const redirectUriOf = ({ baseUrl }: Pick<Environment, 'baseUrl'>): string => `${baseUrl}/admin/sign-in/company`;

/** Somebody who has come back from the provider of a company. */
export interface Returned extends ProvenIdentity {
  company: CompanyProvider;
  visit: ProviderVisit;
}

/** The code flow with PKCE: sends a browser to the provider of a company, and believes what it comes back with. */
@Injectable()
export class CodeFlow {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ProviderDirectory) private readonly providers: ProviderDirectory,
    @Inject(ProviderVisits) private readonly visits: ProviderVisits,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async begin(
    company: CompanyProvider,
    { email, sessionId }: { email: string; sessionId: string | null },
    reply: FastifyReply,
  ): Promise<{ authorizationUrl: string }> {
    const configuration = await this.configuration(company);
    const { tenantId, tenantPath, provider } = company;
    const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
    const authorizationUrl = client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUriOf(this.environment),
      scope: 'openid email profile',
      // The page learns from it whose answer it brings; the server knows it from the cookie.
      state: `${sessionId ? 'link' : 'door'}.${state}`,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      login_hint: email,
    });
    const begun = {
      tenantId,
      tenantPath: [...tenantPath],
      provider: provider.id,
      version: provider.version,
      state: authorizationUrl.searchParams.get('state') ?? '',
      nonce,
      verifier,
      sessionId,
    };
    const [row] = await this.uow.read(systemActor('sign-in'), (tx) =>
      tx.query<{ now: Date }>('select tenancy.now() as now'),
    );
    this.visits.send(reply, begun, row?.now ?? new Date(0));
    return { authorizationUrl: authorizationUrl.href };
  }

  /** Redeems the code of an answer at the provider that this browser was sent to, and at no other. */
  async finish(answer: ProviderAnswer, sessionId: string | null, request: FastifyRequest): Promise<Returned> {
    const visit = this.visits.receive(request, answer.state, sessionId);
    const company = await this.providers.ofTenant(systemActor('sign-in', visit.tenantId, visit.tenantPath));
    if (company?.provider.id !== visit.provider || company.provider.version !== visit.version)
      throw new Refusal('companySignInFailed');
    const configuration = await this.configuration(company);
    return { company, visit, ...(await this.redeemed(configuration, visit, answer)) };
  }

  /** Uses an answer up, in the transaction of what follows from it: of two uses at once one wins. */
  async useUp(tx: Transaction, { state, until }: ProviderVisit): Promise<void> {
    const [row] = await tx.query<{ done: boolean }>('select identity.use_state($1, $2, tenancy.now()) as done', [
      hashOf(state),
      until,
    ]);
    if (!row?.done) throw new Refusal('companySignInFailed');
  }

  /** The browser need not bring back again what is used up. */
  forget(reply: FastifyReply): void {
    this.visits.forget(reply);
  }

  private async configuration(company: CompanyProvider): Promise<client.Configuration> {
    try {
      return await this.providers.configuration(company);
    } catch (error) {
      if (error instanceof UnusableProvider) throw new Refusal('providerUnavailable');
      throw error;
    }
  }

  private async redeemed(configuration: client.Configuration, visit: ProviderVisit, answer: ProviderAnswer) {
    try {
      return await redeem(configuration, redirectUriOf(this.environment), visit, answer);
    } catch (error) {
      if (wasUnreachable(error)) throw new Refusal('providerUnavailable');
      if (error instanceof client.AuthorizationResponseError) throw new Refusal('companySignInRefused');
      throw new Refusal('companySignInFailed');
    }
  }
}
