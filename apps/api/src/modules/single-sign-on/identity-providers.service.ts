import { Inject, Injectable } from '@nestjs/common';
import type { IdentityProvider as Shown, IdentityProviderChange, ProviderProblem } from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import type { PersonActor } from '../../platform/access/actor';
import { changesBetween } from '../../platform/audit/domain-event';
import { staleVersion } from '../../platform/audit/stale-version';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { violates } from '../../platform/database/database-error';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal, refuseField } from '../../platform/http/problem';
import { emailKey } from '../accounts';
import { domainProblems } from './allowed-domain.policy';
import { redirectUriOf } from './code-flow';
import { IdentityProvider } from './identity-provider.entity';
import { UnusableProvider } from './provider-configuration';
import { ProviderDirectory } from './provider-directory';
import { keptOf, replaceDomains, type Kept } from './kept-provider';

/** An administrator says at which provider the people of the company sign in. */
@Injectable()
export class IdentityProvidersService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ProviderDirectory) private readonly providers: ProviderDirectory,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async get(actor: PersonActor): Promise<Shown> {
    return this.shown(await this.uow.read(actor, keptOf));
  }

  /** Asks a provider what it is, before people depend on it. */
  async try(issuer: string): Promise<{ problem: ProviderProblem | null }> {
    try {
      await this.providers.ask({ issuer, clientId: 'trial', clientSecret: null });
      return { problem: null };
    } catch (error) {
      if (error instanceof UnusableProvider) return { problem: error.problem };
      throw error;
    }
  }

  async set(actor: PersonActor, version: number, change: IdentityProviderChange): Promise<Shown> {
    await this.refuseUnusable(change);
    try {
      return await this.uow.run(actor, (tx) => this.setWithin(tx, version, change));
    } catch (error) {
      if (violates(error, 'identity_providers_one')) throw new Refusal('staleVersion');
      throw violates(error, 'identity_provider_domains_domain') ? refuseField('domainTaken', 'allowedDomains') : error;
    }
  }

  remove(actor: PersonActor, version: number): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      const before = await keptOf(tx);
      const [gone] = await tx.query<{ id: string }>(
        'delete from identity_providers where tenant_id = $1 and version = $2 returning id',
        [actor.tenantId, version],
      );
      if (!gone) throw await this.stale(tx, before);
      await tx.query('select identity.settle_ways_in(null, tenancy.now())');
      await tx.emit({
        action: 'identity_provider.removed',
        tenantId: actor.tenantId,
        objectId: gone.id,
        values: { issuer: before.issuer },
      });
      return null;
    });
  }

  private async refuseUnusable({ enabled, issuer }: IdentityProviderChange): Promise<void> {
    const { problem } = enabled ? await this.try(issuer) : { problem: null };
    if (problem) throw new Refusal('invalidInput', { errors: [{ field: 'issuer', code: problem }] });
  }

  private async setWithin(tx: Transaction, version: number, change: IdentityProviderChange): Promise<Shown> {
    const before = await keptOf(tx);
    if (before.version !== version) throw await this.stale(tx, before);
    this.refuseUnfit(tx, before, change);
    const { allowedDomains, clientSecret, ...facts } = change;
    const row = {
      ...facts,
      ...(clientSecret !== undefined && {
        sealedSecret: clientSecret === null ? null : this.providers.sealed(clientSecret),
      }),
      updatedAt: tx.now,
      updatedBy: tx.actor.userId,
    };
    const id = before.id ?? uuid();
    const { tenantId } = tx.actor;
    if (version === 0) await tx.scoped(IdentityProvider).insert({ id, tenantId, createdBy: tx.actor.userId, ...row });
    else if (!(await tx.scoped(IdentityProvider).updateWhere({ tenantId, version }, row)))
      throw await this.stale(tx, before);
    await replaceDomains(tx, id, allowedDomains);
    await tx.query('select identity.settle_ways_in($1, tenancy.now())', [change.issuer]);
    const after = await keptOf(tx);
    const changes = changesBetween(factsOf(before), factsOf(after));
    await tx.emit({ action: 'identity_provider.changed', tenantId, objectId: id, changes });
    return this.shown(after);
  }

  private refuseUnfit(tx: Transaction, before: Kept, { allowedDomains, issuer, clientSecret }: IdentityProviderChange) {
    const own = emailKey((tx.actor as PersonActor).email);
    const errors = domainProblems(allowedDomains, before.domains, own.slice(own.lastIndexOf('@') + 1));
    // Nobody gets the secret by having it sent to another place.
    if (before.confidential && issuer !== before.issuer && clientSecret === undefined)
      errors.push({ field: 'clientSecret', code: 'required' });
    if (errors.length > 0) throw new Refusal('invalidInput', { errors });
  }

  private stale(tx: Transaction, { id }: Kept): Promise<Refusal> {
    return staleVersion(tx, {
      tenantId: tx.actor.tenantId,
      objectId: id ?? tx.actor.tenantId,
      action: 'identity_provider.changed',
    });
  }

  private shown({ id: _, domains, ...kept }: Kept): Shown {
    return { ...kept, allowedDomains: domains, redirectUri: redirectUriOf(this.environment) };
  }
}

/** What the history tells of a provider: that its secret is another one is no difference that it could show. */
const factsOf = ({ issuer, clientId, enabled, required, checksSecondFactor, domains }: Kept) => ({
  issuer,
  clientId,
  enabled,
  required,
  checksSecondFactor,
  allowedDomains: domains.join(', '),
});
